package dk.gevinstspor.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every module's texts, in both languages. */
class MessagesTests {

    private static final String PATTERN = "(?s).*\\{\\d.*";

    @ParameterizedTest
    @MethodSource("bundles")
    void everything_said_in_danish_is_said_in_english(String bundle) throws IOException {
        assertThat(texts(bundle + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_is_empty_and_both_languages_take_the_same_arguments(String bundle) throws IOException {
        Properties danish = texts(bundle);
        Properties english = texts(bundle + "_en");
        for (String key : danish.stringPropertyNames()) {
            assertThat(danish.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(english.getProperty(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(danish.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void an_apostrophe_is_doubled_only_where_a_text_takes_arguments(String bundle) throws IOException {
        for (String language : new String[] {"", "_en"}) {
            texts(bundle + language).forEach((key, text) -> {
                if (!text.toString().matches(PATTERN)) {
                    assertThat(text.toString()).as(key.toString()).doesNotContain("''");
                }
            });
        }
    }

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> name.substring(0, name.length() - ".properties".length()))
                .distinct()
                .sorted();
    }

    /** A text without arguments is never read as a pattern, so its quotation marks mean nothing special. */
    private static int arguments(String text) {
        return text.matches(PATTERN) ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("messages/" + bundle + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
