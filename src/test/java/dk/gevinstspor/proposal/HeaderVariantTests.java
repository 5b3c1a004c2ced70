package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.ProposedCase.None;
import dk.gevinstspor.support.Reads;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table's years stand in many kinds of header. */
class HeaderVariantTests {

    @Test
    void budget_headers_name_years() {
        EconomyTable table = table("""
                Økonomi

                Beløb i t.kr.	Ramme	Budget 2023	B2024	Overslagsår 2025	2026*
                Varige ændringer
                Færre vikarer	Service	0	-100	-200	-200
                I alt varige		0	-100	-200	-200
                Implementering
                Kurser	Service	150	50	0	0
                I alt implementering		150	50	0	0

                Alle beløb er i 2023-priser.
                """);

        assertThat(table.years()).containsExactly(2023, 2024, 2025, 2026);
        assertThat(SeedTests.figures(table))
                .containsExactly(
                        "SAVING 0 -100 -200 -200",
                        "PERMANENT_TOTAL 0 -100 -200 -200",
                        "IMPLEMENTATION 150 50 0 0",
                        "IMPLEMENTATION_TOTAL 150 50 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-2024\t2025-2028", "År 1\tÅr 2", "2022\t2021"})
    void years_that_are_no_single_years_in_order_are_not_understood(String header) {
        Proposal proposal = Reads.proposal("""
                1.000 kr. 2021 p/l	%s
                Besparelse	-500	-100
                Udvikling	200	0
                """.formatted(header));

        assertThat(proposal.economyTables()).isEmpty();
        assertThat(ProposedCase.of(proposal)).isInstanceOf(None.class);
    }

    @Test
    void a_year_that_could_not_be_read_stops_the_case() {
        Proposal proposal = Reads.proposal("""
                1.000 kr. 2021 p/l	Styringsområde	første år	2022	2023
                Implementeringsomkostninger
                Udvikling	Service	100	50	0
                Test	Service	40	30	20
                """);

        assertThat(proposal.notUnderstood()).extracting(NotUnderstood::reason).contains(NotUnderstood.Reason.YEARS);
        assertThat(ProposedCase.of(proposal)).isInstanceOf(None.class);
    }

    @Test
    void a_header_that_comes_again_after_a_page_break_is_left_out() {
        EconomyTable table = table("""
                	1.000 kr. 2021 p/l
                	2021	2022
                Udvikling	100	50
                	1.000 kr. 2021 p/l
                	2021	2022
                Anskaffelse	40	30
                Samlede implementeringsomkostninger	140	80
                """);

        assertThat(SeedTests.figures(table))
                .containsExactly("IMPLEMENTATION 100 50", "IMPLEMENTATION 40 30", "IMPLEMENTATION_TOTAL 140 80");
    }

    @Test
    void ten_years_are_a_horizon_like_any_other() {
        EconomyTable table = table("""
                1.000 kr. 2021 p/l	2021	2022	2023	2024	2025	2026	2027	2028	2029	2030
                Varige ændringer
                Mindre husleje	0	-1	-2	-3	-4	-5	-6	-7	-8	-9
                """);

        assertThat(table.years()).hasSize(10);
        assertThat(SeedTests.figures(table)).containsExactly("SAVING 0 -1 -2 -3 -4 -5 -6 -7 -8 -9");
    }

    @Test
    void volumes_by_year_are_figures_and_no_money() {
        Proposal proposal = Reads.proposal("""
                Antal sager	2019	2020	2021
                Nemme	5.250	5.300	5.400
                Svære	500	480	470
                """);

        assertThat(proposal.economyTables()).isEmpty();
        assertThat(proposal.figureTables()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
        Område	1.000 kr. 2023 p/l	2023	2024
        Engangsudgifter
        Anlæg	Opsætning	850	0
        Service	Kurser	40	10
        Engangsudgifter i alt		890	10
        """, """
        1.000 kr. 2023 p/l	2023	2024	Styringsområde
        Engangsudgifter
        Opsætning	850	0	Anlæg
        Kurser	40	10	Service
        Engangsudgifter i alt	890	10
        """})
    void styringsomraade_may_be_the_first_column_or_the_last(String text) {
        EconomyTable table = table(text);

        assertThat(SeedTests.figures(table))
                .containsExactly("IMPLEMENTATION 850 0", "IMPLEMENTATION 40 10", "IMPLEMENTATION_TOTAL 890 10");
        assertThat(table.rows()).extracting(EconomyRow::label).startsWith("Opsætning", "Kurser");
        assertThat(table.rows())
                .extracting(EconomyRow::area)
                .startsWith(Optional.of(ControlArea.CAPITAL), Optional.of(ControlArea.SERVICE));
    }

    @Test
    void the_same_years_beside_other_words_are_another_table() {
        Proposal proposal = Reads.proposal("""
                Alle beløb er i hele tusinde kroner og 2022-priser.

                Driftsbesparelser	2022	2023
                Porto	0	-240
                I alt	0	-240
                Investering	2022	2023
                Scanning af bilag	400	100
                I alt	400	100
                """);

        assertThat(proposal.tables(Role.PERMANENT)).hasSize(1);
        assertThat(SeedTests.figures(proposal.tables(Role.IMPLEMENTATION).get(0)))
                .containsExactly("IMPLEMENTATION 400 100", "IMPLEMENTATION_TOTAL 400 100");
        assertThat(proposal.notUnderstood()).isEmpty();
    }

    @Test
    void years_over_figures_are_no_figures() {
        Proposal proposal = Reads.proposal("""
                Klimaregnskab	2021	2022
                Ton CO2	12.400	11.900
                I alt	12.400	11.900
                """);

        assertThat(proposal.figureTables()).singleElement().satisfies(table -> {
            assertThat(table.columns()).containsExactly("2021", "2022");
            assertThat(table.rows()).hasSize(2);
        });
    }

    private static EconomyTable table(String text) {
        List<EconomyTable> tables = Reads.proposal(text).economyTables();
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }
}
