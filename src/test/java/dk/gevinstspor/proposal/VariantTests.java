package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.EconomyTable.Signs;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import dk.gevinstspor.proposal.ProposedCase.None;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import dk.gevinstspor.proposal.ProposedCase.TotalImpact;
import dk.gevinstspor.support.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The template's many forms: read right, or said not to be understood; never wrong. */
class VariantTests {

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
        assertThat(figures(table))
                .containsExactly(
                        "SAVING 0 -100 -200 -200",
                        "PERMANENT_TOTAL 0 -100 -200 -200",
                        "IMPLEMENTATION 150 50 0 0",
                        "IMPLEMENTATION_TOTAL 150 50 0 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.025;1025",
                "1 025;1025",
                "1\u00A0025;1025",
                "1\u202F025;1025",
                "1025;1025",
                "+1.025;1025",
                "1.025*;1025",
                "1.025 1);1025",
                "1.025¹;1025",
                "1.025**;1025",
                "-;0",
                "–;0",
                "'';0",
                "−574;-574",
                "–574;-574",
                "- 574;-574",
                "(574);-574",
                "574-;-574",
                "-1.148 t.kr.;-1148"
            })
    void an_amount_is_read_however_it_is_written(String written, String read) {
        EconomyTable table = table("""
                1.000 kr. 2021 p/l	Styringsområde	2021	2022
                Implementeringsomkostninger
                Noget	Anlæg	%s	2.000
                """.formatted(written));

        assertThat(figures(table)).containsExactly("IMPLEMENTATION " + read + " 2000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ca. 900",
                "3-4000",
                "afklares senere",
                "1.02.5",
                "12,5 %",
                "5 eller 6",
                "1.025 2.050",
                "kr. 574.000"
            })
    void what_is_no_amount_is_said_and_comes_to_no_case(String written) {
        Proposal proposal = Reads.proposal("""
                1.000 kr. 2021 p/l	Styringsområde	2021	2022
                Implementeringsomkostninger
                Noget	Anlæg	%s	2.000
                Andet	Anlæg	100	0
                """.formatted(written));

        assertThat(proposal.notUnderstood()).extracting(NotUnderstood::reason).contains(NotUnderstood.Reason.AMOUNT);
        assertThat(proposal.notUnderstood().get(0).place()).hasToString("LINE:3/COLUMN:3");
        assertThat(ProposedCase.of(proposal)).isInstanceOf(None.class);
    }

    @Test
    void commas_between_thousands_are_told_from_decimal_commas() {
        assertThat(figures(table("""
                1.000 kr. 2021 p/l	2021	2022
                Implementeringsomkostninger
                Noget	1,025	500
                """))).containsExactly("IMPLEMENTATION 1025 500");
        assertThat(figures(table("""
                1.000 kr. 2021 p/l	2021	2022
                Implementeringsomkostninger
                Noget	575,446	1.500
                """))).containsExactly("IMPLEMENTATION 575.446 1500");
        assertThat(figures(table("""
                mio. kr. 2021 p/l	2021	2022
                Implementeringsomkostninger
                Noget	1,025	0,5
                """))).containsExactly("IMPLEMENTATION 1025 500");
    }

    @Test
    void kroner_and_millions_become_thousands() {
        EconomyTable kroner = table("""
                Kr. (p/l 2022)	2022	2023	2024	2025
                Varige ændringer
                Sparet tid	0	-1.234.000	-1.234.000	-1.234.000
                """);
        EconomyTable millions = table("""
                Mio. kr., 2022-priser	2022	2023	2024	2025
                Varige ændringer
                Sparet tid	0	-1,2	-2,4	-2,4
                """);

        assertThat(kroner.unit()).isEqualTo(Unit.KRONER);
        assertThat(figures(kroner)).containsExactly("SAVING 0 -1234 -1234 -1234");
        assertThat(figures(millions)).containsExactly("SAVING 0 -1200 -2400 -2400");
        assertThat(millions.priceLevel().orElseThrow().year()).isEqualTo(2022);
    }

    @Test
    void a_dot_before_three_digits_is_not_guessed_at_in_millions() {
        Proposal proposal = Reads.proposal("""
                mio. kr. 2021 p/l	2021	2022
                Implementeringsomkostninger
                Noget	2.377	1,5
                """);

        assertThat(proposal.notUnderstood()).extracting(NotUnderstood::reason).contains(NotUnderstood.Reason.AMOUNT);
    }

    @Test
    void a_table_without_any_unit_is_not_taken_for_thousands() {
        Proposal proposal = Reads.proposal("""
                Udgifter	2021	2022
                Implementeringsomkostninger
                Noget	500	100
                """);

        assertThat(proposal.notUnderstood()).extracting(NotUnderstood::reason).contains(NotUnderstood.Reason.UNIT);
        assertThat(ProposedCase.of(proposal)).isInstanceOf(None.class);
    }

    @Test
    void savings_stated_as_positive_are_kept_and_said_and_never_turned_round() {
        Proposal proposal = Reads.proposal("""
                1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023
                Varige ændringer
                Effektivisering af sagsgange	Service	0	300	300
                Samlet varig ændring		0	300	300
                Implementeringsomkostninger
                Indkøb	Anlæg	-400	0	0
                Samlede implementeringsomkostninger		-400	0	0
                Samlet økonomisk påvirkning		-400	300	300

                Note: Besparelser er angivet med positivt fortegn.
                """);
        EconomyTable table = proposal.economyTables().get(0);

        assertThat(table.signs()).isEqualTo(Signs.SAVINGS_POSITIVE);
        assertThat(figures(table)).contains("SAVING 0 300 300", "IMPLEMENTATION -400 0 0");
        assertThat(((None) ProposedCase.of(proposal)).reason()).isEqualTo(ProposedCase.Reason.SIGNS);
        assertThat(proposal.notUnderstood()).extracting(NotUnderstood::reason).contains(NotUnderstood.Reason.SIGNS);
    }

    @Test
    void the_total_tells_reversed_signs_where_words_do_not() {
        Proposal proposal = Reads.proposal("""
                1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023
                Varige ændringer
                Ny indgang for borgerne	Service	0	300	300
                Implementeringsomkostninger
                Indkøb	Anlæg	400	0	0
                Samlet økonomisk påvirkning		400	-300	-300
                """);

        assertThat(ProposedCase.of(proposal)).isInstanceOf(None.class);
    }

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

        assertThat(figures(table))
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

        assertThat(figures(table)).containsExactly("IMPLEMENTATION 100 50 0", "IMPLEMENTATION 40 30 20");
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

        assertThat(figures(proposal.economyTables().get(0))).contains("MEMO 0 -20 -20", "SAVING 0 -60 -60");
        assertThat(((Proposed) ProposedCase.of(proposal)).economicCase().lines())
                .hasSize(1);
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

        assertThat(figures(table))
                .containsExactly("IMPLEMENTATION 100 50", "IMPLEMENTATION 40 30", "IMPLEMENTATION_TOTAL 140 80");
    }

    @Test
    void markdown_tables_and_typed_boxes_are_read() {
        Proposal proposal = Reads.proposal("""
                # Færre indtastninger

                Berørte forvaltninger: [x] Økonomiforvaltningen [ ] Socialforvaltningen

                ## Økonomi

                | 1.000 kr. 2021 p/l | Styringsområde | 2021 | 2022 | 2023 |
                |---|---|---:|---:|---:|
                | **Varige ændringer** | | | | |
                | Besparelse | Service | 0 | -60 | -60 |
                | **Implementeringsomkostninger** | | | | |
                | Udvikling | Service | 100 | 0 | 0 |
                """);

        assertThat(proposal.title().orElseThrow().text()).isEqualTo("Færre indtastninger");
        assertThat(proposal.administrations())
                .extracting(Administration::ticked)
                .containsExactly(true, false);
        assertThat(figures(proposal.economyTables().get(0)))
                .containsExactly("SAVING 0 -60 -60", "IMPLEMENTATION 100 0 0");
    }

    @Test
    void html_boxes_are_read_with_checked_on_either_side() {
        Proposal proposal = Reads.proposal("""
                Forslagets titel: Et forslag

                <input type="checkbox" checked>	Økonomiforvaltningen	<input checked="" type="checkbox"/>	Socialforvaltningen
                <input type="checkbox">	Kultur- og Fritidsforvaltningen
                """);

        assertThat(proposal.administrations())
                .extracting(Administration::ticked)
                .containsExactly(true, true, false);
    }

    @Test
    void fields_may_stand_in_two_cells_or_on_two_lines() {
        Proposal proposal = Reads.proposal("""
                Forslagets titel:	Sikre svar
                Fremstillende forvaltning:	Socialforvaltningen

                Kort resumé:
                Svarene gives af to og ikke af ni.

                Angiv p/l: 2025
                """);

        assertThat(proposal.title().orElseThrow().text()).isEqualTo("Sikre svar");
        assertThat(proposal.presenting().orElseThrow().text()).isEqualTo("Socialforvaltningen");
        assertThat(proposal.summary().orElseThrow().text()).startsWith("Svarene");
        assertThat(proposal.priceLevel().orElseThrow().year()).isEqualTo(2025);
    }

    @Test
    void hearings_may_be_ticked_in_columns() {
        Proposal proposal = Reads.proposal("""
                Hvem er hørt?	Ja	Nej	Ikke relevant	Bemærkning
                HR-kredsen		x	-	-
                Koncern-IT	☒			Enige, 3. marts 2024
                """);

        assertThat(proposal.hearings())
                .extracting(Hearing::answer)
                .containsExactly(Hearing.Answer.NO, Hearing.Answer.YES);
        assertThat(proposal.hearings().get(1).remark()).isEqualTo("Enige, 3. marts 2024");
    }

    @Test
    void a_risk_table_gives_its_columns() {
        Proposal proposal = Reads.proposal("""
                Risiko	Sandsynlighed	Konsekvens	Håndtering
                Leverandøren går ned	Lav	Stor	Aftale om overdragelse
                """);

        assertThat(proposal.risks())
                .containsExactly(new Risk(
                        proposal.risks().get(0).place(),
                        "Leverandøren går ned",
                        "Lav",
                        "Stor",
                        "Aftale om overdragelse"));
    }

    @Test
    void ten_years_are_a_horizon_like_any_other() {
        EconomyTable table = table("""
                1.000 kr. 2021 p/l	2021	2022	2023	2024	2025	2026	2027	2028	2029	2030
                Varige ændringer
                Mindre husleje	0	-1	-2	-3	-4	-5	-6	-7	-8	-9
                """);

        assertThat(table.years()).hasSize(10);
        assertThat(figures(table)).containsExactly("SAVING 0 -1 -2 -3 -4 -5 -6 -7 -8 -9");
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
    void volumes_by_year_are_figures_and_no_money() {
        Proposal proposal = Reads.proposal("""
                Antal sager	2019	2020	2021
                Nemme	5.250	5.300	5.400
                Svære	500	480	470
                """);

        assertThat(proposal.economyTables()).isEmpty();
        assertThat(proposal.figureTables()).hasSize(1);
    }

    private static TotalImpact impact(String text) {
        return ((Proposed) ProposedCase.of(Reads.proposal(text))).totalImpact();
    }

    private static EconomyTable table(String text) {
        List<EconomyTable> tables = Reads.proposal(text).economyTables();
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    private static List<String> figures(EconomyTable table) {
        return SeedTests.figures(table);
    }
}
