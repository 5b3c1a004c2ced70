package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.mail.reading.Doubt;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MailBundlesTests {

    private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

    private static Properties texts(String suffix) throws IOException {
        Properties texts = new Properties();
        for (Resource bundle : FILES.getResources("classpath*:messages/*" + suffix + ".properties")) {
            boolean english = String.valueOf(bundle.getFilename()).endsWith("_en.properties");
            if (english == suffix.equals("_en")) {
                texts.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static List<String> templates() throws IOException {
        return Stream.of(FILES.getResources("classpath*:templates/mail/*.txt"))
                .map(file -> String.valueOf(file.getFilename()).replace(".txt", ""))
                .filter(name -> !List.of("layout", "sample").contains(name))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void every_mail_says_why_its_receiver_gets_it(String language) throws IOException {
        assertThat(templates()).hasSizeGreaterThan(15);
        assertThat(texts(language).stringPropertyNames())
                .containsAll(templates().stream()
                        .map(template -> "mail." + template + ".why")
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void every_doubt_has_a_sentence_for_its_author_and_one_for_operations(String language) throws IOException {
        for (Doubt doubt : Doubt.values()) {
            assertThat(texts(language)).containsKeys("mail.reply.doubt." + doubt, "mail.inbound.reason." + doubt);
        }
    }
}
