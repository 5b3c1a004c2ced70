package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import dk.gevinstspor.proposal.check.CaseCheck;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.support.Reads;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A PDF that a browser printed, with subset fonts, drawn cells, a label over two lines and a raised mark. */
class PrintedPageTests {

    @Test
    void a_page_printed_by_a_browser_is_read_as_it_looks() throws IOException {
        try (InputStream file = PrintedPageTests.class.getResourceAsStream("/proposals/printed-page.pdf")) {
            Understood understood = Interpreter.understand(Reads.document("forslag.pdf", file.readAllBytes()));
            Proposal proposal = understood.proposals().get(0);
            assertThat(proposal.title().orElseThrow().text()).isEqualTo("Robot til partshøring");
            assertThat(proposal.notUnderstood()).isEmpty();
            assertThat(proposal.successCriteria()).hasSize(1);
            EconomicCase read = ((Proposed) ProposedCase.of(proposal)).economicCase();
            assertThat(read.cumulative().values().stream().map(Object::toString))
                    .containsExactly("1405", "2706", "3633", "4186", "2026", "-134");
            assertThat(CaseCheck.of(proposal, understood)).isEqualTo(List.of());
        }
    }
}
