package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.ProposedCase.None;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import dk.gevinstspor.proposal.ProposedCase.TotalImpact;
import dk.gevinstspor.support.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are named and placed in many ways: a line, a sum or said not to be understood; never counted twice. */
class RowVariantTests {

    @Test
    void sections_may_be_missing_when_totals_tell_the_halves() {
        EconomyTable table = table("""
                1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023	2024
                Mindre papir	Service	0	-50	-60	-60
                Ny skanner i drift	Service	0	10	10	10
                Varige ændringer i alt		0	-40	-50	-50
                Skannere	Anlæg	80	0	0	0
                Implementeringsomkostninger i alt		80	0	0	0
                """);

        assertThat(SeedTests.figures(table))
                .containsExactly(
                        "SAVING 0 -50 -60 -60",
                        "OPERATION 0 10 10 10",
                        "PERMANENT_TOTAL 0 -40 -50 -50",
                        "IMPLEMENTATION 80 0 0 0",
                        "IMPLEMENTATION_TOTAL 80 0 0 0");
    }

    @Test
    void halves_in_tables_of_their_own_make_one_case() {
        Proposal proposal = Reads.proposal("""
                Tabel 1. Varige ændringer, service

                	1.000 kr. 2022 p/l
                	2022	2023	2024	2025
                Færre breve	0	-100	-100	-100
                Licenser	0	20	20	20
                Varige ændringer totalt	0	-80	-80	-80

                Tabel 2. Anlægsinvesteringer

                	1.000 kr. 2022 p/l
                	2022	2023	2024	2025	I alt
                Opsætning	120	0	0	0	120
                Investeringer totalt, anlæg	120	0	0	0	120
                """);
        Proposed proposed = (Proposed) ProposedCase.of(proposal);

        assertThat(proposed.tables()).hasSize(2);
        assertThat(proposed.economicCase().paybackYear(Basis.TOTAL_ECONOMY)).hasValue(3);
        assertThat(proposal.tables(Role.IMPLEMENTATION).get(0).totalColumn()).isTrue();
        assertThat(proposed.economicCase().lines().get(2).area()).isEqualTo(ControlArea.CAPITAL);
    }

    @Test
    void total_impact_is_told_cumulative_or_per_year_by_its_figures() {
        String table = """
                1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023
                Varige ændringer
                Besparelse	Service	0	-60	-60
                Implementeringsomkostninger
                Udvikling	Service	100	0	0
                Samlet økonomisk påvirkning (akkumuleret)		%s
                """;

        assertThat(impact(table.formatted("100\t40\t-20"))).isEqualTo(TotalImpact.CUMULATIVE);
        assertThat(impact(table.formatted("100\t-60\t-60"))).isEqualTo(TotalImpact.PER_YEAR);
        assertThat(impact(table.formatted("7\t8\t9"))).isEqualTo(TotalImpact.NEITHER);
    }

    @Test
    void a_row_that_lacks_its_area_altogether_keeps_its_years() {
        EconomyTable table = table("""
                1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023
                Implementeringsomkostninger
                Udvikling	Service	100	50	0
                Test	40	30	20
                """);

        assertThat(SeedTests.figures(table)).containsExactly("IMPLEMENTATION 100 50 0", "IMPLEMENTATION 40 30 20");
    }

    @Test
    void rows_beside_the_amounts_are_in_no_sum() {
        Proposal proposal = Reads.proposal("""
                1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023
                Varige ændringer
                Årsværk	 	0	1,5	1,5
                Besparelse	Service	0	-60	-60
                Heraf administration	Service	0	-20	-20
                Samlet varig ændring		0	-60	-60
                """);

        assertThat(SeedTests.figures(proposal.economyTables().get(0))).contains("MEMO 0 -20 -20", "SAVING 0 -60 -60");
        assertThat(((Proposed) ProposedCase.of(proposal)).economicCase().lines())
                .hasSize(1);
    }

    @Test
    void a_row_that_cannot_be_placed_is_said() {
        Proposal proposal = Reads.proposal("""
                1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023
                Diverse	Service	100	-50	-50
                Samlet økonomisk påvirkning		100	-50	-50
                """);

        assertThat(proposal.notUnderstood())
                .extracting(NotUnderstood::reason)
                .containsExactly(NotUnderstood.Reason.ROW);
        assertThat(ProposedCase.of(proposal)).isInstanceOf(None.class);
    }

    @Test
    void rows_may_change_places_without_changing_the_case() {
        String head = "1.000 kr. 2021 p/l\tStyringsområde\t2021\t2022\t2023\nVarige ændringer\n";
        String one = "Besparelse\tService\t0\t-60\t-60\n";
        String other = "Drift\tService\t0\t10\t10\n";

        EconomicCase first = ((Proposed) ProposedCase.of(Reads.proposal(head + one + other))).economicCase();
        EconomicCase second = ((Proposed) ProposedCase.of(Reads.proposal(head + other + one))).economicCase();

        assertThat(second.cumulative()).isEqualTo(first.cumulative());
        assertThat(second.lines()).containsExactlyInAnyOrderElementsOf(first.lines());
    }

    @Test
    void a_net_that_sums_up_the_lines_above_is_no_line_of_its_own() {
        Proposed proposed = (Proposed) ProposedCase.of(Reads.proposal("""
                1.000 kr. 2023 p/l	2023	2024	2025
                Varige ændringer
                Lavere husleje	0	-400	-800
                Ny licens	0	100	100
                Nettoændring, varig	0	-300	-700
                Engangsudgifter
                Flytning	500	0	0
                Netto	500	-300	-700
                Netto akkumuleret	500	200	-500
                """));

        assertThat(proposed.economicCase().lines())
                .extracting(CaseLine::label)
                .containsExactly("Lavere husleje", "Ny licens", "Flytning");
        assertThat(proposed.totalImpact()).isEqualTo(TotalImpact.PER_YEAR);
        assertThat(proposed.recomputed()).allMatch(ProposedCase.Recomputed::same);
    }

    @Test
    void a_net_that_a_total_counts_is_a_line() {
        EconomyTable table = table("""
                1.000 kr. 2023 p/l	2023	2024
                Varige ændringer
                Nettobesparelse på lager	0	-400
                Nettomerudgift til transport	0	100
                Samlet varig ændring	0	-300
                """);

        assertThat(SeedTests.figures(table))
                .containsExactly("SAVING 0 -400", "OPERATION 0 100", "PERMANENT_TOTAL 0 -300");
    }

    @Test
    void a_sum_without_a_word_for_it_is_asked_about_and_not_counted_twice() {
        String rows = """
                1.000 kr. 2023 p/l	2023	2024	2025
                Effektiviseringer
                Husleje	0	-500	-1.000
                Bemanding	0	-250	-500
                Varig effekt	0	-750	-1.500
                """;
        Proposal proposal = Reads.proposal(rows);

        assertThat(proposal.notUnderstood())
                .extracting(NotUnderstood::reason)
                .containsExactly(NotUnderstood.Reason.ROW);
        assertThat(ProposedCase.of(proposal)).isInstanceOf(None.class);
        assertThat(SeedTests.figures(table(rows + "Samlet varig ændring	0	-1.500	-3.000\n")))
                .contains("SAVING 0 -750 -1500");
    }

    @Test
    void sections_may_have_letters() {
        assertThat(SeedTests.figures(table("""
                mio. kr., 2025-priser	2025	2026
                A. Besparelser
                A1. Lokaler	0,0	-0,3
                B. Nye udgifter til drift
                B1. Vagt	0,1	0,1
                C. Engangsudgifter
                C1. Udbud	1,5	0,0
                """)))
                .containsExactly("SAVING 0 -300", "OPERATION 100 100", "IMPLEMENTATION 1500 0");
    }

    private static TotalImpact impact(String text) {
        return ((Proposed) ProposedCase.of(Reads.proposal(text))).totalImpact();
    }

    private static EconomyTable table(String text) {
        List<EconomyTable> tables = Reads.proposal(text).economyTables();
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }
}
