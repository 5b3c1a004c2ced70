package dk.gevinstspor.proposal.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.gevinstspor.proposal.NotUnderstood;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.support.Reads;
import org.junit.jupiter.api.Test;

/** Figures right of the years are sums, or are said not to be understood. */
class UnknownColumnTests {

    @Test
    void a_column_of_figures_under_an_unknown_header_is_said_and_left_out() {
        Proposal proposal = proposal("Heraf eksternt");
        assertThat(proposal.notUnderstood())
                .extracting(NotUnderstood::reason, piece -> piece.arguments().get(0))
                .containsExactly(tuple(NotUnderstood.Reason.COLUMN, "Heraf eksternt"));
        assertThat(proposal.economyTables().get(0).years()).containsExactly(2024, 2025);
    }

    @Test
    void a_sum_is_known() {
        assertThat(proposal("I alt").notUnderstood()).isEmpty();
    }

    private static Proposal proposal(String header) {
        return Reads.proposal("""
                Forslagets titel: Robot

                1.000 kr. 2024 p/l	Styringsområde	2024	2025	%s
                Varige ændringer
                Besparelse	Service	0	-100	-100
                Implementeringsomkostninger
                Udvikling	Anlæg	50	0	50
                """.formatted(header));
    }
}
