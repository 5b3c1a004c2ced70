package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Origin;
import dk.gevinstspor.economy.OriginKind;
import dk.gevinstspor.proposal.ProposedCase.Assumption;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import dk.gevinstspor.support.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table of assumptions says what the lines of a case rest on; what does not give their amounts is left out and said. */
class LineNoteTests {

    private static final String ECONOMY = """
            Forslagets titel: Robot til partshøring

            1.000 kr. 2021 p/l\tStyringsområde\t2021\t2022\t2023
            Varige ændringer
            Tidsbesparelse\tService\t0\t-574\t-861
            Drift\tService\t0\t100\t100
            Drift\tService\t0\t7\t7
            Samlet varig ændring\t\t0\t-467\t-754
            Implementeringsomkostninger
            Udvikling\tAnlæg\t400\t0\t0
            Samlede implementeringsomkostninger\t\t400\t0\t0

            Linje\tOplysning\tForudsætning
            """;

    @Test
    void origins_shares_notes_and_sources_come_to_their_lines() {
        List<CaseLine> lines = of("""
                Tidsbesparelse\tBeregning\tÅrsværk × 574 t.kr. (AC, sats fra 01.02.2021). ÅV pr. år: 2022: 1; 2023: 1,5
                Tidsbesparelse\tAdministration\t12,5 %
                Drift\tBeregning\t25 % af udviklingen i alle år før
                Drift (nr. 2)\tNote\tLicens til 5 brugere
                Udvikling\tBeregning\tUdvikling, som giver drift
                Udvikling\tKilde\tTilbud af 3. marts
                """).economicCase().lines();

        assertThat(lines)
                .extracting(line -> line.origin().kind())
                .containsExactly(
                        OriginKind.FTE_AT_RATE,
                        OriginKind.SHARE_OF_DEVELOPMENT,
                        OriginKind.STATED,
                        OriginKind.DEVELOPMENT);
        assertThat(lines.get(0).fteIn(2023)).hasToString("1.5");
        assertThat(lines.get(0).remarks().administrativeShare()).isEqualByComparingTo("0.125");
        assertThat(lines.get(1).remarks().note()).isNull();
        assertThat(lines.get(2).remarks().note()).isEqualTo("Licens til 5 brugere");
        assertThat(lines.get(3).remarks().source()).isEqualTo("Tilbud af 3. marts");
    }

    @Test
    void a_calculation_that_does_not_give_the_amounts_is_left_out_and_said() {
        for (String calculation : List.of(
                "Årsværk × 643 t.kr. (AC, sats fra 01.02.2021). ÅV pr. år: 2022: 1; 2023: 1,5",
                "Årsværk × 574 t.kr. (AC, sats fra 31.02.2021). ÅV pr. år: 2022: 1; 2023: 1,5",
                "Årsværk × 574 t.kr. (AC, sats fra 01.02.2021). ÅV pr. år: 2022: 1,12345; 2023: 1,5",
                "25 % af udviklingen i alle år før",
                "efter bedste skøn")) {
            Proposed proposed = of("Tidsbesparelse\tBeregning\t" + calculation + "\n");

            assertThat(proposed.economicCase().lines().get(0).origin()).isEqualTo(Origin.STATED);
            assertThat(proposed.assumptions())
                    .extracting(
                            Assumption::kind,
                            assumption -> assumption.arguments().get(1))
                    .containsExactly(tuple(Assumption.Kind.CALCULATION, calculation));
        }
    }

    @Test
    void a_share_of_more_than_all_is_none() {
        assertThat(of("Drift\tAdministration\t140 %\n")
                        .economicCase()
                        .lines()
                        .get(1)
                        .remarks()
                        .administrativeShare())
                .isNull();
    }

    private static Proposed of(String notes) {
        return (Proposed) ProposedCase.of(Reads.proposal(ECONOMY + notes));
    }
}
