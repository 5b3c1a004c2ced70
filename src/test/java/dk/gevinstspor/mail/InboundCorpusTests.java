package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.organisation.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every mail of {@code inbound/} through the real path, and what {@code expected.csv} says must become of it. */
class InboundCorpusTests extends InboundTest {

    record Expected(String file, String verdict, String reason, String fte, String comment, String note) {

        static Expected parse(String line) {
            List<String> cells = new ArrayList<>();
            Matcher cell =
                    Pattern.compile("(?:^|;)(?:\"((?:[^\"]|\"\")*)\"|([^;]*))").matcher(line);
            while (cell.find()) {
                cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            }
            return new Expected(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Expected> corpus() throws IOException {
        return new ClassPathResource("inbound/expected.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(Expected::parse);
    }

    @BeforeEach
    void dorteActsForEva() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from delegation where principal_id = ?").param(eva).update();
            delegations.add(eva, dorte, clock.today(), clock.today(), Actor.SYSTEM);
        });
    }

    @Test
    void every_mail_has_its_expectation_and_there_are_two_hundred() throws IOException {
        List<String> files = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath:inbound/*.eml"))
                .map(resource -> resource.getFilename())
                .toList();

        assertThat(files).hasSizeGreaterThanOrEqualTo(200);
        assertThat(corpus().map(Expected::file)).containsExactlyInAnyOrderElementsOf(files);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void a_mail_is_taken_for_what_it_is(Expected expected) throws IOException {
        Verdict verdict = receive(new ClassPathResource("inbound/" + expected.file()).getContentAsByteArray());

        assertThat(verdict.name() + " " + recorded("reason").get(0))
                .isEqualTo(expected.verdict() + " " + (expected.reason().isEmpty() ? null : expected.reason()));
        if (verdict == Verdict.ACCEPTED) {
            assertThat(action.answers(subject)).singleElement().satisfies(kept -> {
                assertThat(kept.fte()).isEqualTo(expected.fte());
                assertThat(kept.comment() == null ? "" : kept.comment()).isEqualTo(expected.comment());
                assertThat(kept.channel()).isEqualTo("REPLY");
            });
        } else {
            assertThat(action.answers(subject)).isEmpty();
        }
        assertThat(written()).isEqualTo(answeredBy(verdict));
    }

    private static List<String> answeredBy(Verdict verdict) {
        return switch (verdict) {
            case ASKED -> List.of("reply-question");
            case UNTRUSTED -> List.of("reply-link");
            default -> List.of();
        };
    }
}
