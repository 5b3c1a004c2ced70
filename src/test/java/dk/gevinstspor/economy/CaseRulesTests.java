package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What holds for every case (domain "Money"). */
class CaseRulesTests {

    @Property
    void a_saving_is_rounded_once_half_up_and_is_never_positive(
            @ForAll @IntRange(max = 999_999) int tenThousandthsOfFte,
            @ForAll @IntRange(min = 1, max = 99_999_999) int tenThousandthsOfRate) {
        Fte fte = new Fte(BigDecimal.valueOf(tenThousandthsOfFte, 4));
        FteRate rate = rate(BigDecimal.valueOf(tenThousandthsOfRate, 4));

        Money saving =
                CaseLine.saving("x", new TreeMap<>(Map.of(2022, fte)), rate).in(2022);

        BigDecimal exact = fte.value().multiply(rate.amount().thousands());
        assertThat(saving.thousands().negate()).isEqualByComparingTo(exact.setScale(0, RoundingMode.HALF_UP));
        assertThat(saving.isPositive()).isFalse();
    }

    @Property
    void more_arsvaerk_never_pay_back_later_even_beyond_the_horizon(
            @ForAll @Size(5) List<@IntRange(max = 90_000) Integer> fte, @ForAll @IntRange(max = 20_000) int more) {
        int before = ordinal(Case2021.with(Case2021.BLENDED, texts(fte, 0)));
        int after = ordinal(Case2021.with(Case2021.BLENDED, texts(fte, more)));

        assertThat(after).isLessThanOrEqualTo(before);
    }

    @Property
    void the_order_of_the_lines_changes_no_figure(
            @ForAll @Size(5) List<@IntRange(max = 90_000) Integer> fte, @ForAll Random random) {
        EconomicCase ordered = Case2021.with(Case2021.BLENDED, texts(fte, 0));
        List<CaseLine> lines = new ArrayList<>(ordered.lines());
        Collections.shuffle(lines, random);
        EconomicCase shuffled = new EconomicCase(ordered.priceLevel(), lines);

        assertThat(CaseFacts.of(shuffled)).isEqualTo(CaseFacts.of(ordered));
        assertThat(shuffled.cumulative()).isEqualTo(ordered.cumulative());
        assertThat(shuffled.extendedTo(2035).cumulative())
                .isEqualTo(ordered.extendedTo(2035).cumulative());
    }

    /** The oracle adds unrounded savings to the other lines as they stand, year by year. */
    @Property
    void at_its_margin_the_payback_is_the_same_and_just_below_it_another(
            @ForAll @IntRange(min = 1_000, max = 90_000) int steady, @ForAll @IntRange(max = 40_000) int early) {
        String last = BigDecimal.valueOf(steady, 4).toPlainString();
        String first = BigDecimal.valueOf(early, 4).toPlainString();
        Assume.that(steady != early);
        EconomicCase economicCase = Case2021.with(Case2021.BLENDED, "0", first, first, first, last, last);
        Optional<Margin> margin = economicCase.margin(Basis.TOTAL_ECONOMY);
        Assume.that(margin.isPresent());
        Fte least = margin.get().least();
        Assume.that(unrounded(economicCase, new BigDecimal(last)) == ordinal(economicCase));

        assertThat(least.isMoreThan(Fte.of(last))).isFalse();
        assertThat(unrounded(economicCase, least.value())).isEqualTo(ordinal(economicCase));
        assertThat(unrounded(economicCase, least.value().subtract(new BigDecimal("0.0001"))))
                .isNotEqualTo(ordinal(economicCase));
    }

    @Test
    void operation_is_a_quarter_of_the_development_of_all_lines_and_years_before_rounded_once() {
        CaseLine one = CaseLine.development(ControlArea.CAPITAL, "a", Case2021.amounts(1, 1));
        CaseLine other = CaseLine.development(ControlArea.CAPITAL, "b", Case2021.amounts(1, 0, 3));

        assertThat(CaseLine.operationOf(List.of(one, other), 2025, "Drift")
                        .amounts()
                        .values())
                .containsExactly(Money.ZERO, Money.of(1), Money.of(1), Money.of(2), Money.of(2));
    }

    @Test
    void amounts_that_are_not_what_they_are_said_to_come_from_are_refused() {
        SortedMap<Integer, Money> wrong = Case2021.amountsFrom(2022, -573);
        SortedMap<Integer, Fte> one = new TreeMap<>(Map.of(2022, Fte.of("1")));

        assertThatThrownBy(() -> new CaseLine(
                        Kind.SAVING,
                        ControlArea.SERVICE,
                        "x",
                        wrong,
                        new FteAtRate(one, Case2021.BLENDED),
                        Remarks.NONE))
                .hasMessageContaining("not the årsværk times the rate");
        assertThatThrownBy(() ->
                        new EconomicCase(new PriceLevel(2024), List.of(CaseLine.saving("x", one, Case2021.BLENDED))))
                .hasMessageContaining("a rate of");
        assertThatThrownBy(() -> new EconomicCase(
                        Case2021.PRICES,
                        List.of(new CaseLine(
                                Kind.OPERATION,
                                ControlArea.SERVICE,
                                "Drift",
                                Case2021.amounts(0, 7),
                                Origin.ShareOfDevelopment.QUARTER,
                                Remarks.NONE))))
                .hasMessageContaining("does not follow");
    }

    @Test
    void a_case_that_never_pays_back_has_neither_payback_nor_margin() {
        EconomicCase dear = new EconomicCase(
                Case2021.PRICES,
                List.of(
                        new CaseLine(Kind.IMPLEMENTATION, ControlArea.CAPITAL, "Udvikling", Case2021.amounts(900, 0)),
                        new CaseLine(Kind.OPERATION, ControlArea.SERVICE, "Drift", Case2021.amounts(0, 5))));

        assertThat(dear.payback(Basis.TOTAL_ECONOMY)).isEmpty();
        assertThat(dear.margin(Basis.TOTAL_ECONOMY)).isEmpty();
    }

    @Test
    void a_case_may_look_any_number_of_years_ahead() {
        SortedMap<Integer, Money> savings = new TreeMap<>();
        for (int year = 2022; year <= 2045; year++) {
            savings.put(year, Money.of(-10));
        }
        EconomicCase longCase = new EconomicCase(
                Case2021.PRICES,
                List.of(
                        new CaseLine(Kind.IMPLEMENTATION, ControlArea.CAPITAL, "Anlæg", Case2021.amounts(200)),
                        new CaseLine(Kind.SAVING, ControlArea.SERVICE, "Mindre el", savings)));

        assertThat(longCase.years()).hasSize(25);
        assertThat(longCase.payback(Basis.TOTAL_ECONOMY)).contains(new Payback(21, 2041, true));
    }

    private static int unrounded(EconomicCase economicCase, BigDecimal steadyFte) {
        EconomicCase longer = economicCase.extendedTo(2056);
        BigDecimal rate = BigDecimal.valueOf(574);
        BigDecimal sum = BigDecimal.ZERO;
        boolean invested = false;
        for (int year : longer.years()) {
            BigDecimal fte = year >= 2025 ? steadyFte : longer.fte(year).value();
            sum = sum.add(longer.of(Kind.OPERATION, year).thousands())
                    .add(longer.implementation(year).thousands())
                    .subtract(fte.multiply(rate));
            if (invested && sum.signum() <= 0) {
                return year - 2020;
            }
            invested |= sum.signum() > 0;
        }
        return 99;
    }

    private static int ordinal(EconomicCase economicCase) {
        return economicCase.payback(Basis.TOTAL_ECONOMY).map(Payback::ordinal).orElse(99);
    }

    private static String[] texts(List<Integer> tenThousandths, int more) {
        List<String> texts = new ArrayList<>(List.of("0"));
        tenThousandths.forEach(
                each -> texts.add(BigDecimal.valueOf(each + (long) more, 4).toPlainString()));
        return texts.toArray(String[]::new);
    }

    private static FteRate rate(BigDecimal amount) {
        return new FteRate("x", new Money(amount), Case2021.PRICES, LocalDate.of(2021, 1, 1));
    }
}
