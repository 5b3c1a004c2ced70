package dk.gevinstspor.document;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Reading.Read;
import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Reading.Unreadable;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.proposal.check.CaseCheck;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.Reads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a document has the time that reading has, and ends when that is up. */
class SlowUnderstandingTests {

    private static final Limits STANDARD = Limits.STANDARD;
    private static final Limits SHORT = new Limits(
            STANDARD.bytes(),
            STANDARD.unpacked(),
            STANDARD.parts(),
            STANDARD.pages(),
            STANDARD.cells(),
            STANDARD.characters(),
            STANDARD.depth(),
            Duration.ofMillis(300));

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Test
    @Timeout(60)
    void a_text_that_takes_minutes_to_check_is_given_up_and_no_longer_worked_on() throws InterruptedException {
        String slow = "Forslagets titel: Robot\n\n" + "Der spares 5 ÅV svarende til 100 t.kr. ".repeat(60_000);

        Optional<Unreadable> problem = new Documents(Reads.READERS, SHORT)
                .problem(read("forslag.txt", slow), document -> {
                    try {
                        understoodAndChecked(document);
                    } finally {
                        stopped.countDown();
                    }
                });

        assertThat(problem).contains(new Unreadable(Reason.TOO_SLOW, "forslag.txt", Place.DOCUMENT, List.of("0")));
        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_goes_wrong_in_understanding_is_no_crash() {
        assertThat(Reads.DOCUMENTS.problem(read("forslag.txt", "Et forslag"), document -> {
                    throw new StackOverflowError();
                }))
                .map(Unreadable::reason)
                .contains(Reason.CORRUPT);
    }

    /** Each of them once took more than a quarter of a minute, and could not be stopped. */
    @ParameterizedTest
    @ValueSource(strings = {"digits", "columns", "totals", "mentions"})
    @Timeout(60)
    void a_document_built_to_be_slow_is_not(String built) {
        StringBuilder text = new StringBuilder("Forslagets titel: Robot\n\n");
        switch (built) {
            case "digits" -> text.append("1".repeat(900_000)).append(" kr.");
            case "columns" ->
                text.append("b\t1\t2\t3\t".repeat(40_000)).append('\n').append("1\t".repeat(30_000));
            case "totals" -> {
                text.append("Økonomi (1.000 kr.)\t2024\t2025\t2026\n");
                for (int row = 0; row < 20_000; row++) {
                    text.append(row % 2 == 0 ? "Varige i alt\t-1\t-2\t-3\n" : "Besparelse\t-1\t-2\t-3\n");
                }
            }
            default -> text.append("der spares 5 ÅV svarende til 100 t.kr ".repeat(60_000));
        }

        understoodAndChecked(read("forslag.txt", text.toString()));
    }

    private static Document read(String name, String text) {
        return ((Read) Reads.DOCUMENTS.read(name, text.getBytes(StandardCharsets.UTF_8))).document();
    }

    private static void understoodAndChecked(Document document) {
        Understood understood = Interpreter.understand(document);
        understood.proposals().forEach(proposal -> CaseCheck.of(proposal, understood));
    }
}
