package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** All that is written on a diagram is said in both languages, in words that have room. */
class DiagramWordsTests {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    /** Messages are names between programs, and a process's name stands on its pool. */
    private static final Pattern LABELLED =
            Pattern.compile("<bpmn:(?!message|process)\\w+ [^>]*?\\bid=\"([^\"]+)\"[^>]*?\\bname=\"([^\"]+)\"");

    private static final Pattern LABEL_WIDTH = Pattern.compile(
            "bpmnElement=\"([^\"]+)\"[^>]*>(?:(?!</bpmndi:BPMN(?:Shape|Edge)>).)*?<bpmndi:BPMNLabel>\\s*<dc:Bounds [^>]*width=\"([\\d.]+)\"",
            Pattern.DOTALL);

    private final DiagramWords words = new DiagramWords(bundle());

    @ParameterizedTest
    @EnumSource(BusinessProcess.class)
    void the_danish_words_are_the_models_own(BusinessProcess process) throws IOException {
        assertThat(labels(words.in(DANISH, process, model(process)))).isEqualTo(labels(model(process)));
    }

    @ParameterizedTest
    @EnumSource(BusinessProcess.class)
    void every_label_is_said_in_english(BusinessProcess process) throws IOException {
        Properties english = texts("_en");
        Map<String, String> drawn = labels(words.in(Locale.UK, process, model(process)));

        assertThat(drawn.keySet()).isEqualTo(labels(model(process)).keySet());
        drawn.forEach((id, label) -> assertThat(label)
                .as(id)
                .isEqualTo(english.getProperty(
                        "diagram." + process.id() + "." + id, english.getProperty("diagram." + id))));
    }

    @Test
    void no_word_is_kept_for_an_element_that_no_model_has() throws IOException {
        Set<String> used = new HashSet<>();
        for (BusinessProcess process : BusinessProcess.values()) {
            labels(model(process)).keySet().forEach(id -> {
                used.add("diagram." + id);
                used.add("diagram." + process.id() + "." + id);
            });
        }

        assertThat(used).containsAll(texts("").stringPropertyNames());
    }

    @Test
    void an_element_that_the_bundles_do_not_know_keeps_its_name() {
        assertThat(words.in(
                        Locale.UK, BusinessProcess.BENEFIT_CALENDAR, "<a id=\"long-gone\" name=\"Spørg &amp; svar\"/>"))
                .endsWith("<a id=\"long-gone\" name=\"Spørg &amp; svar\"/>");
    }

    @ParameterizedTest
    @EnumSource(BusinessProcess.class)
    void no_word_beside_a_symbol_or_a_line_is_broken_in_two(BusinessProcess process) throws IOException {
        Map<String, Double> room = LABEL_WIDTH
                .matcher(model(process))
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> Double.valueOf(label.group(2))));
        for (Locale language : List.of(DANISH, Locale.UK)) {
            Map<String, String> labels = labels(words.in(language, process, model(process)));
            room.forEach((id, width) -> assertThat(longestWord(labels.get(id)))
                    .as("%s: %s", id, labels.get(id))
                    .isLessThanOrEqualTo(width));
        }
    }

    /** @return px, in the eleven pixels high letters (Helvetica's widths) that the viewer writes with */
    private static double longestWord(String label) {
        return Arrays.stream(label.split(" "))
                .mapToDouble(word ->
                        word.chars().mapToDouble(DiagramWordsTests::width).sum())
                .max()
                .orElseThrow();
    }

    private static double width(int letter) {
        return "iljI.,'’".indexOf(letter) >= 0
                ? 2.5
                : "ftr-".indexOf(letter) >= 0
                        ? 3.6
                        : "mwMW".indexOf(letter) >= 0 ? 9.1 : Character.isUpperCase(letter) ? 7.4 : 6.1;
    }

    private static Map<String, String> labels(String model) {
        return LABELLED.matcher(model)
                .results()
                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2)));
    }

    private static String model(BusinessProcess process) throws IOException {
        try (InputStream model = DiagramWordsTests.class.getResourceAsStream("/processes/" + process.id() + ".bpmn")) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Properties texts(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                new ClassPathResource("messages/diagram" + language + ".properties"), StandardCharsets.UTF_8));
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/diagram");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
