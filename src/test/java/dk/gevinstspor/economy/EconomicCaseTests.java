package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The automation programme's case (seeds 000), in t.kr. of 2021: every figure follows from ÅV, rates and development. */
class EconomicCaseTests {

    private static final Money AC = Money.of(643);
    private static final Money HK = Money.of(505);
    private static final Money BLENDED = AC.plus(HK).times(new BigDecimal("0.5"));

    private static final FteRate BLENDED_RATE =
            new FteRate("Gennemsnit af AC og HK", BLENDED, new PriceLevel(2021), LocalDate.of(2021, 1, 1));

    private final CaseLine development =
            CaseLine.development(ControlArea.CAPITAL, "Udvikling", from2021(440, 800, 800, 800, 0, 0));
    private final CaseLine consultants =
            line(CaseLine.Kind.IMPLEMENTATION, ControlArea.CAPITAL, 965, 965, 965, 965, 0, 0);

    @Test
    void one_and_a_half_consultants_at_the_AC_rate_cost_965() {
        assertThat(AC.times(new BigDecimal("1.5")).wholeThousands()).isEqualTo(Money.of(965));
    }

    @Test
    void the_programme_comes_out_as_the_committee_approved_it() {
        EconomicCase programme = programme("1", "2", "3", "5", "5");

        assertThat(amounts(programme, CaseLine.Kind.SAVING)).containsExactly(0L, -574L, -1148L, -1722L, -2870L, -2870L);
        assertThat(amounts(programme, CaseLine.Kind.OPERATION)).containsExactly(0L, 110L, 310L, 510L, 710L, 710L);
        assertThat(programme.years().stream().map(programme::permanent).map(EconomicCaseTests::whole))
                .containsExactly(0L, -464L, -838L, -1212L, -2160L, -2160L);
        assertThat(programme.years().stream().map(programme::implementation).map(EconomicCaseTests::whole))
                .containsExactly(1405L, 1765L, 1765L, 1765L, 0L, 0L);
        assertThat(programme.cumulative().values().stream().map(EconomicCaseTests::whole))
                .containsExactly(1405L, 2706L, 3633L, 4186L, 2026L, -134L);
    }

    @Test
    void it_is_paid_back_in_the_sixth_year_on_both_bases() {
        EconomicCase programme = programme("1", "2", "3", "5", "5");

        assertThat(programme.paybackYear(Basis.SERVICE_SAVING)).hasValue(6);
        assertThat(programme.paybackYear(Basis.TOTAL_ECONOMY)).hasValue(6);
    }

    @Test
    void with_a_little_less_than_five_at_the_end_it_is_not_paid_back_within_the_horizon() {
        assertThat(programme("1", "2", "3", "4.8834", "4.8834").paybackYear(Basis.TOTAL_ECONOMY))
                .hasValue(6);
        assertThat(programme("1", "2", "3", "4.88", "4.88").paybackYear(Basis.TOTAL_ECONOMY))
                .isEmpty();
    }

    @Test
    void its_margin_is_thin_below_4_8833_in_2025_and_2026_the_payback_is_year_7() {
        Margin margin =
                programme("1", "2", "3", "5", "5").margin(Basis.TOTAL_ECONOMY).orElseThrow();

        assertThat(margin.least()).isEqualTo(Fte.of("4.8833"));
        assertThat(margin.fall()).isEqualTo(Fte.of("0.1167"));
        assertThat(margin.fromYear()).isEqualTo(2025);
        assertThat(margin.toYear()).isEqualTo(2026);
        assertThat(margin.leastSaving()).isEqualTo(Money.of(-2803));
        assertThat(margin.next()).isEqualTo(new Payback(7, 2027, false));
    }

    @Test
    void its_peak_investment_is_in_2024_and_its_steady_state_from_2025() {
        EconomicCase programme = programme("1", "2", "3", "5", "5");

        assertThat(programme.peakInvestment()).contains(new EconomicCase.InYear(2024, Money.of(4186)));
        assertThat(programme.steadyState()).contains(new EconomicCase.InYear(2025, Money.of(-2160)));
    }

    @Test
    void a_saving_on_capital_counts_in_the_total_economy_only() {
        EconomicCase twoAreas = new EconomicCase(
                new PriceLevel(2021),
                List.of(
                        line(CaseLine.Kind.IMPLEMENTATION, ControlArea.CAPITAL, 100, 0, 0),
                        line(CaseLine.Kind.SAVING, ControlArea.CAPITAL, 0, -60, 0),
                        line(CaseLine.Kind.SAVING, ControlArea.SERVICE, 0, -40, -60)));

        assertThat(twoAreas.paybackYear(Basis.TOTAL_ECONOMY)).hasValue(2);
        assertThat(twoAreas.paybackYear(Basis.SERVICE_SAVING)).hasValue(3);
    }

    @Test
    void what_was_never_invested_is_never_paid_back() {
        EconomicCase free = new EconomicCase(
                new PriceLevel(2021), List.of(line(CaseLine.Kind.SAVING, ControlArea.SERVICE, -10, -10)));

        assertThat(free.paybackYear(Basis.TOTAL_ECONOMY)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void a_line_holds_whole_thousands_only() {
        SortedMap<Integer, Money> half = new TreeMap<>();
        half.put(2021, Money.of("0.5"));

        assertThatThrownBy(() -> new CaseLine(CaseLine.Kind.SAVING, ControlArea.SERVICE, "halv", half))
                .hasMessageContaining("whole t.kr.");
    }

    @Property
    void the_last_cumulative_figure_is_the_sum_of_all_lines_in_any_order(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -5000, max = 5000) Integer> amounts,
            @ForAll Random random) {
        List<CaseLine> lines = new ArrayList<>();
        for (int amount : amounts) {
            lines.add(line(
                    CaseLine.Kind.values()[Math.floorMod(amount, 3)], ControlArea.SERVICE, amount, -amount, amount));
        }
        EconomicCase ordered = new EconomicCase(new PriceLevel(2021), lines);
        List<CaseLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        EconomicCase permuted = new EconomicCase(new PriceLevel(2021), shuffled);

        assertThat(permuted.cumulative()).isEqualTo(ordered.cumulative());
        assertThat(whole(ordered.cumulative().get(ordered.cumulative().lastKey())))
                .isEqualTo(amounts.stream().mapToLong(Integer::longValue).sum());
    }

    @Property
    void more_saved_never_pays_back_later(@ForAll @IntRange(min = 0, max = 90_000) int tenThousandths) {
        String fte = BigDecimal.valueOf(tenThousandths, 4).toPlainString();
        String more = BigDecimal.valueOf(tenThousandths + 1000L, 4).toPlainString();
        int before = programme(fte, fte, fte, fte, fte)
                .paybackYear(Basis.TOTAL_ECONOMY)
                .orElse(99);
        int after = programme(more, more, more, more, more)
                .paybackYear(Basis.TOTAL_ECONOMY)
                .orElse(99);

        assertThat(after).isLessThanOrEqualTo(before);
    }

    private EconomicCase programme(String... fteFrom2022) {
        SortedMap<Integer, Fte> fte = new TreeMap<>();
        fte.put(2021, Fte.ZERO);
        for (int i = 0; i < fteFrom2022.length; i++) {
            fte.put(2022 + i, Fte.of(fteFrom2022[i]));
        }
        return new EconomicCase(
                new PriceLevel(2021),
                List.of(
                        CaseLine.saving("Effektivisering", fte, BLENDED_RATE),
                        CaseLine.operationOf(List.of(development), 2026, "Drift"),
                        consultants,
                        development));
    }

    private static CaseLine line(CaseLine.Kind kind, ControlArea area, long... from2021) {
        return new CaseLine(kind, area, kind.name(), from2021(from2021));
    }

    private static SortedMap<Integer, Money> from2021(long... thousands) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        for (int i = 0; i < thousands.length; i++) {
            amounts.put(2021 + i, Money.of(thousands[i]));
        }
        return amounts;
    }

    private static List<Long> amounts(EconomicCase economicCase, CaseLine.Kind kind) {
        return economicCase.years().stream()
                .map(year -> whole(economicCase.of(kind, year)))
                .toList();
    }

    private static long whole(Money money) {
        return money.thousands().longValueExact();
    }
}
