package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.support.Reads;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Economy that a document splits: over several tables, or under sub-headings of one. */
class SplitEconomyTests {

    private static final String SEVERAL_TABLES = """
            Forslagets titel: Kortere ruter for madvogne

            Tabel 1. Varige ændringer, service

            \t1.000 kr. 2019 p/l\t\t
            \t2019\t2020\t2021
            Kortere ruter\t0\t-700\t-1.400
            Licens\t0\t200\t200
            Varige ændringer totalt, service\t0\t-500\t-1.200

            Tabel 2. Serviceinvesteringer i forslaget

            \t1.000 kr. 2019 p/l\t\t
            \t2019\t2020\t2021
            Projektledelse\t400\t200\t0
            Investeringer totalt, service\t400\t200\t0

            Tabel 3. Anlægsinvesteringer i forslaget

            \t1.000 kr. 2019 p/l\t\t
            \t2019\t2020\t2021
            Udvikling\t1.100\t0\t0
            Investeringer totalt, anlæg\t1.100\t0\t0
            """;

    private static final String SUBHEADINGS = """
            Forslagets titel: Hver ramme for sig

            1.000 kr. 2024 p/l\t2024\t2025\t2026
            Varige ændringer
            Service
            Sparet tid\t0\t-2.020\t-2.020
            Overførsler
            Færre fejludbetalinger\t0\t-1.000\t-1.000
            Samlet varig ændring\t0\t-3.020\t-3.020
            Implementeringsomkostninger
            Anlæg
            Udvikling\t3.000\t1.000\t0
            Service
            Projektleder\t750\t750\t0
            Samlede implementeringsomkostninger\t3.750\t1.750\t0
            Samlet økonomisk påvirkning\t3.750\t2.480\t-540
            """;

    @Test
    void a_tables_heading_says_which_control_area_its_lines_have() {
        assertThat(areas(SEVERAL_TABLES))
                .isEqualTo(Map.of(
                        "Kortere ruter",
                        ControlArea.SERVICE,
                        "Licens",
                        ControlArea.SERVICE,
                        "Projektledelse",
                        ControlArea.SERVICE,
                        "Udvikling",
                        ControlArea.CAPITAL));
        assertThat(proposed(SEVERAL_TABLES).assumptions()).isEmpty();
    }

    @Test
    void a_tables_total_is_compared_with_its_own_lines() {
        assertThat(proposed(SEVERAL_TABLES).recomputed()).isNotEmpty().allMatch(ProposedCase.Recomputed::same);
    }

    @Test
    void a_subheading_says_which_control_area_the_rows_below_it_have() {
        assertThat(areas(SUBHEADINGS))
                .isEqualTo(Map.of(
                        "Sparet tid",
                        ControlArea.SERVICE,
                        "Færre fejludbetalinger",
                        ControlArea.TRANSFERS,
                        "Udvikling",
                        ControlArea.CAPITAL,
                        "Projektleder",
                        ControlArea.SERVICE));
        ProposedCase.Proposed proposed = proposed(SUBHEADINGS);
        assertThat(proposed.totalImpact()).isEqualTo(ProposedCase.TotalImpact.CUMULATIVE);
        assertThat(proposed.economicCase().paybackYear(EconomicCase.Basis.TOTAL_ECONOMY))
                .isEqualTo(OptionalInt.of(3));
        assertThat(proposed.economicCase().paybackYear(EconomicCase.Basis.SERVICE_SAVING))
                .isEmpty();
    }

    @Test
    void sums_in_kroner_are_compared_to_the_krone_though_lines_are_rounded() {
        ProposedCase.Proposed proposed = proposed("""
                Forslagets titel: Kroner for kroner

                Kr. (2023 p/l)\tStyringsområde\t2023\t2024\t2025
                Varige ændringer\t\t\t\t
                Mindre tidsforbrug\tService\t0\t-250.500\t-501.000
                Samlet varig ændring\t\t0\t-250.500\t-501.000
                Implementeringsomkostninger\t\t\t\t
                Opsætning\tService\t400.000\t0\t0
                Samlede implementeringsomkostninger\t\t400.000\t0\t0
                Samlet økonomisk påvirkning\t\t400.000\t149.500\t-351.500
                """);

        assertThat(proposed.totalImpact()).isEqualTo(ProposedCase.TotalImpact.CUMULATIVE);
        assertThat(proposed.recomputed()).allMatch(ProposedCase.Recomputed::same);
        assertThat(proposed.assumptions()).hasSize(1);
        assertThat(proposed.economicCase().lines().get(0).in(2024)).isEqualTo(Money.of(-251));
    }

    private static Map<String, ControlArea> areas(String text) {
        return proposed(text).economicCase().lines().stream()
                .collect(Collectors.toMap(CaseLine::label, CaseLine::area));
    }

    private static ProposedCase.Proposed proposed(String text) {
        return (ProposedCase.Proposed) ProposedCase.of(Reads.proposal(text));
    }
}
