package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.ProposedCase.None;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import dk.gevinstspor.support.Reads;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the review page's fields make of a document. */
class CorrectionTests {

    private static final String TWO_LEVELS = """
            Forslagets titel: Fælles indgang

            Angiv p/l: 2021

            1.000 kr. 2022 p/l	Styringsområde	2022	2023	2024
            Varige ændringer
            Effektivisering af sagsgange	Service	0	-300	-300
            Implementeringsomkostninger
            Indkøb	Anlæg	400	0	0
            """;

    private static final String REVERSED = """
            Forslagets titel: Fælles indgang

            1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023
            Varige ændringer
            Effektivisering af sagsgange	Service	0	300	300
            Drift	Service	0	-50	-50
            Samlet varig ændring		0	250	250
            Implementeringsomkostninger
            Indkøb	Anlæg	-400	0	0
            Samlede implementeringsomkostninger		-400	0	0
            Samlet økonomisk påvirkning		-400	250	250

            Note: Besparelser er angivet med positivt fortegn.
            """;

    private static final String WITHOUT_UNIT = """
            Forslagets titel: Fælles indgang

            Udgifter 2021 p/l	Styringsområde	2021	2022	2023
            Varige ændringer
            Effektivisering af sagsgange	Service	0	-300.000	-300.000
            Implementeringsomkostninger
            Indkøb	Anlæg	400.000	0	0
            """;

    private static final String UNKNOWN_ROW = """
            Forslagets titel: Fælles indgang

            1.000 kr. 2021 p/l	Styringsområde	2021	2022	2023
            Diverse	Service	100	-50
            Indkøb	Anlæg	400	0	0
            Samlet økonomisk påvirkning		500	-50	0
            """;

    private static final String SUMMARY_FIRST = """
            Forslagets titel: Fælles indgang

            Tabel 1. Samlet økonomi

            1.000 kr. 2021 p/l	2021	2022
            Samlet varig ændring	0	-300
            Samlede implementeringsomkostninger	400	0
            Samlet økonomisk påvirkning	400	-300

            Tabel 2. Samlede økonomiske konsekvenser

            1.000 kr. 2021 p/l	Styringsområde	2021	2022
            Varige ændringer
            Effektivisering af sagsgange	Service	0	-300
            Samlet varig ændring		0	-300
            Implementeringsomkostninger
            Indkøb	Anlæg	ca. 400	0
            Samlede implementeringsomkostninger		400	0
            """;

    @Test
    void a_row_is_understood_by_its_kind_and_not_by_a_cell_that_is_filled() {
        assertThat(read(UNKNOWN_ROW, Map.of("p0.t0.r0.2023", "-50")).proposed()).isInstanceOf(None.class);
        assertThat(candidate(UNKNOWN_ROW, Map.of("p0.t0.r0.2023", "-50", "p0.t0.r0.kind", "OPERATION"))
                        .of(Kind.OPERATION, 2023))
                .isEqualTo(Money.of(-50));
    }

    @Test
    void a_sum_that_nothing_calls_so_is_said_to_be_one() {
        String text = """
                Forslagets titel: Fælles indgang

                1.000 kr. 2021 p/l	2021	2022	2023
                Effektiviseringer
                Husleje	0	-500	-1.000
                Bemanding	0	-250	-500
                Varig effekt	0	-750	-1.500
                """;

        assertThat(read(text, Map.of()).proposed()).isInstanceOf(None.class);
        assertThat(candidate(text, Map.of("p0.t0.r2.kind", "PERMANENT_TOTAL")).lines())
                .hasSize(2);
    }

    @Test
    void behind_a_summary_the_table_with_the_lines_is_the_one_to_correct() {
        Candidate candidate = read(SUMMARY_FIRST, Map.of());

        assertThat(candidate.proposed()).isInstanceOf(None.class);
        assertThat(candidate.tables())
                .singleElement()
                .satisfies(table ->
                        assertThat(table.rows()).extracting(EconomyRow::label).contains("Indkøb"));
        assertThat(candidate(SUMMARY_FIRST, Map.of("p0.t0.r2.2021", "400")).implementation(2021))
                .isEqualTo(Money.of(400));
    }

    @Test
    void an_untouched_price_level_leaves_the_tables_own() {
        assertThat(candidate(TWO_LEVELS, Map.of("p0.level", "2022")).priceLevel())
                .isEqualTo(new PriceLevel(2022));
        assertThat(read(TWO_LEVELS, Map.of("p0.level", "2022")).proposal().priceLevel())
                .contains(new PriceLevel(2021));
        assertThat(candidate(TWO_LEVELS, Map.of("p0.level", "")).priceLevel()).isEqualTo(new PriceLevel(2022));
        assertThat(candidate(TWO_LEVELS, Map.of("p0.level", "2021")).priceLevel())
                .isEqualTo(new PriceLevel(2021));
    }

    @Test
    void a_price_level_that_none_can_be_of_is_said_at_its_field() {
        assertThat(read(TWO_LEVELS, Map.of("p0.level", "1975")).wrong()).containsExactly("p0.level");
        assertThat(read(TWO_LEVELS, Map.of("p0.level", "2101")).wrong()).containsExactly("p0.level");
    }

    @Test
    void a_document_that_only_speaks_of_old_prices_is_read_without_a_price_level() {
        String old =
                TWO_LEVELS.replace("Angiv p/l: 2021", "Beløb i 1985-priser").replace("2022 p/l", "");

        assertThat(((None) read(old, Map.of()).proposed()).reason()).isEqualTo(ProposedCase.Reason.NO_PRICE_LEVEL);
    }

    @Test
    void an_emptied_title_is_as_it_was_read() {
        Candidate candidate = read(TWO_LEVELS, Map.of("p0.title", " "));

        assertThat(candidate.wrong()).isEmpty();
        assertThat(candidate.proposal().title()).map(Passage::text).contains("Fælles indgang");
    }

    @Test
    void a_table_that_is_all_reversed_is_turned_as_a_whole() {
        EconomicCase turned = candidate(REVERSED, Map.of("p0.signs", "TURN_ALL"));

        assertThat(turned.of(Kind.SAVING, 2022)).isEqualTo(Money.of(-300));
        assertThat(turned.of(Kind.OPERATION, 2022)).isEqualTo(Money.of(50));
        assertThat(turned.implementation(2021)).isEqualTo(Money.of(400));
        assertThat(((Proposed) read(REVERSED, Map.of("p0.signs", "TURN_ALL")).proposed()).recomputed())
                .isNotEmpty()
                .allMatch(ProposedCase.Recomputed::same);
    }

    @Test
    void a_table_without_a_unit_comes_to_a_case_in_the_unit_that_is_chosen() {
        assertThat(read(WITHOUT_UNIT, Map.of()).proposed()).isInstanceOf(None.class);
        assertThat(read(WITHOUT_UNIT, Map.of()).tables())
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).isNotEmpty());

        assertThat(candidate(WITHOUT_UNIT, Map.of("p0.scale", "KRONER")).implementation(2021))
                .isEqualTo(Money.of(400));
        assertThat(candidate(WITHOUT_UNIT, Map.of("p0.scale", "THOUSANDS")).implementation(2021))
                .isEqualTo(Money.of(400_000));
        assertThat(candidate(WITHOUT_UNIT.replace(".000", ""), Map.of("p0.scale", "MILLIONS"))
                        .of(Kind.SAVING, 2023))
                .isEqualTo(Money.of(-300_000));
    }

    @Test
    void the_text_is_compared_with_a_table_once_its_unit_is_known() {
        String text = WITHOUT_UNIT + """

                Der er behov for en investering på 400 t.kr. i 2021.
                """;

        assertThat(read(text, Map.of()).findings()).isEmpty();
        assertThat(read(text, Map.of("p0.scale", "KRONER")).findings()).isEmpty();
        assertThat(read(text, Map.of("p0.scale", "THOUSANDS")).findings()).isNotEmpty();
    }

    @Test
    void an_amount_that_no_municipality_has_is_not_understood() {
        Candidate candidate = read(TWO_LEVELS.replace("	400	", "	4.000.000.000	"), Map.of());

        assertThat(candidate.proposal().notUnderstood())
                .extracting(NotUnderstood::reason)
                .contains(NotUnderstood.Reason.AMOUNT);
        assertThat(candidate.proposed()).isInstanceOf(None.class);
    }

    @Test
    void prose_about_a_positive_effect_is_no_note_about_signs() {
        String praise = TWO_LEVELS + "\nGevinsterne har en positiv effekt for borgerne.\n";

        assertThat(read(praise, Map.of()).proposed()).isInstanceOf(Proposed.class);
    }

    private static EconomicCase candidate(String text, Map<String, String> typed) {
        return ((Proposed) read(text, typed).proposed()).economicCase();
    }

    private static Candidate read(String text, Map<String, String> typed) {
        return ImportReader.corrected(Reads.text(text), Reads.understood(text), typed)
                .candidates()
                .get(0);
    }
}
