package dk.gevinstspor.economy;

import static dk.gevinstspor.economy.Case2021.amountsFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.economy.EconomicCase.InYear;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The ESM system's case (seeds 004), in t.kr. of 2024: thirteen stated lines, all administration. */
class EsmCaseTests {

    private static final Remarks ADMINISTRATION = new Remarks(BigDecimal.ONE, null, "Tabel 2");

    private final EconomicCase esm = new EconomicCase(
            new PriceLevel(2024),
            List.of(
                    permanent(Kind.SAVING, "Automatiserede processer", -2377),
                    permanent(Kind.SAVING, "Mindre drift af KASA", -377),
                    permanent(Kind.SAVING, "Færre tilpasninger af KASA", -185),
                    permanent(Kind.OPERATION, "Drift", 135),
                    permanent(Kind.OPERATION, "Tilpasninger", 150),
                    permanent(Kind.OPERATION, "Licenser", 980),
                    implementation("Leverandør", 3908),
                    implementation("Eget team", 2661),
                    implementation("Anskaffelse", 179),
                    implementation("Styring", 237),
                    implementation("Test", 365),
                    implementation("Forandringsledelse", 360),
                    implementation("Gevinstrealisering", 38)));

    @Test
    void it_comes_out_cell_by_cell() {
        assertThat(esm.years()).containsExactly(2024, 2025, 2026, 2027, 2028, 2029);
        assertThat(row(esm::permanent)).containsExactly(0L, -1674L, -1674L, -1674L, -1674L, -1674L);
        assertThat(row(esm::implementation)).containsExactly(7748L, 0L, 0L, 0L, 0L, 0L);
        assertThat(row(esm::net)).containsExactly(7748L, -1674L, -1674L, -1674L, -1674L, -1674L);
        assertThat(esm.cumulative().values().stream().map(EsmCaseTests::whole))
                .containsExactly(7748L, 6074L, 4400L, 2726L, 1052L, -622L);
    }

    @Test
    void it_is_paid_back_in_the_sixth_year_on_both_bases() {
        assertThat(esm.paybackYear(Basis.SERVICE_SAVING)).hasValue(6);
        assertThat(esm.paybackYear(Basis.TOTAL_ECONOMY)).hasValue(6);
        assertThat(esm.peakInvestment()).contains(new InYear(2024, Money.of(7748)));
        assertThat(esm.steadyState()).contains(new InYear(2025, Money.of(-1674)));
    }

    @Test
    void all_of_the_permanent_change_is_administration() {
        assertThat(row(esm::administrative)).containsExactly(0L, -1674L, -1674L, -1674L, -1674L, -1674L);
    }

    @Test
    void savings_stated_in_kroner_have_a_margin_in_kroner() {
        Margin margin = esm.margin(Basis.TOTAL_ECONOMY).orElseThrow();

        assertThat(margin.fall()).isNull();
        assertThat(margin.saving()).isEqualTo(Money.of(-2939));
        assertThat(margin.savingFall()).isEqualTo(Money.of("124.4"));
        assertThat(margin.next()).isEqualTo(new Payback(7, 2030, false));
    }

    @Test
    void its_arsvaerk_at_its_rate_are_not_what_it_states() {
        FteRate technician =
                new FteRate("Tekniker", Money.of("575.446"), new PriceLevel(2024), LocalDate.of(2024, 1, 1));
        CaseLine derived = CaseLine.saving("4,17 ÅV", new TreeMap<>(Map.of(2025, Fte.of("4.17"))), technician);

        assertThat(derived.in(2025)).isEqualTo(Money.of(-2400));
    }

    private static CaseLine permanent(Kind kind, String label, long fromTheSecondYear) {
        return new CaseLine(
                        kind,
                        ControlArea.SERVICE,
                        label,
                        amountsFrom(
                                2024,
                                0,
                                fromTheSecondYear,
                                fromTheSecondYear,
                                fromTheSecondYear,
                                fromTheSecondYear,
                                fromTheSecondYear))
                .with(ADMINISTRATION);
    }

    private static CaseLine implementation(String label, long firstYear) {
        return new CaseLine(
                Kind.IMPLEMENTATION, ControlArea.CAPITAL, label, amountsFrom(2024, firstYear, 0, 0, 0, 0, 0));
    }

    private List<Long> row(IntFunction<Money> figure) {
        return esm.years().stream().map(figure::apply).map(EsmCaseTests::whole).toList();
    }

    private static long whole(Money money) {
        return money.thousands().longValueExact();
    }
}
