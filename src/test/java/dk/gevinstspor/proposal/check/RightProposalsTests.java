package dk.gevinstspor.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.proposal.ProposedCase;
import dk.gevinstspor.proposal.Understood;
import dk.gevinstspor.support.Reads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals in the municipality's many manners: none is blamed while it is right, and one slip gives one finding. */
class RightProposalsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "barsel",
                "bibliotek",
                "byggesag",
                "energi",
                "fordeling",
                "jobcenter",
                "kulturpas",
                "ledsagelse",
                "parkering",
                "plejehjem",
                "skoler",
                "ydelser"
            })
    void a_right_proposal_comes_to_a_case_and_gives_no_finding(String name) {
        Understood document = Reads.understood(text(name + ".txt"));

        assertThat(document.proposals()).singleElement().satisfies(proposal -> {
            assertThat(ProposedCase.of(proposal)).isInstanceOf(ProposedCase.Proposed.class);
            assertThat(CaseCheck.of(proposal, document)).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource
    void a_slip_gives_the_finding_that_names_it_and_no_other(String name, String right, String wrong, String rule) {
        String text = text(name + ".txt");
        assertThat(text).containsOnlyOnce(right);

        Understood document = Reads.understood(text.replace(right, wrong));

        assertThat(CaseCheck.of(document.proposals().get(0), document))
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    static Stream<String[]> a_slip_gives_the_finding_that_names_it_and_no_other() {
        return text("slips.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line ->
                        List.of(line.replace("\\t", "\t").split(" *\\| *", -1)).toArray(String[]::new));
    }

    private static String text(String name) {
        try (InputStream file = RightProposalsTests.class.getResourceAsStream("/proposals/right/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
