package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.proposal.EconomyTable.Signs;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import dk.gevinstspor.proposal.ProposedCase.None;
import dk.gevinstspor.support.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are written in many ways: read right, or said not to be amounts; never wrong. */
class AmountVariantTests {

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

        assertThat(SeedTests.figures(table)).containsExactly("IMPLEMENTATION " + read + " 2000");
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
        assertThat(SeedTests.figures(table("""
                1.000 kr. 2021 p/l	2021	2022
                Implementeringsomkostninger
                Noget	1,025	500
                """))).containsExactly("IMPLEMENTATION 1025 500");
        assertThat(SeedTests.figures(table("""
                1.000 kr. 2021 p/l	2021	2022
                Implementeringsomkostninger
                Noget	575,446	1.500
                """))).containsExactly("IMPLEMENTATION 575.446 1500");
        assertThat(SeedTests.figures(table("""
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
        assertThat(SeedTests.figures(kroner)).containsExactly("SAVING 0 -1234 -1234 -1234");
        assertThat(SeedTests.figures(millions)).containsExactly("SAVING 0 -1200 -2400 -2400");
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
        assertThat(SeedTests.figures(table)).contains("SAVING 0 300 300", "IMPLEMENTATION -400 0 0");
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

    private static EconomyTable table(String text) {
        List<EconomyTable> tables = Reads.proposal(text).economyTables();
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }
}
