package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.CaseLine.Kind;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.PriceIndex;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to the programme's case (seeds 000) if … */
class WhatIfTests {

    private final EconomicCase approved = Case2021.approved();

    @Test
    void with_all_savings_one_quarter_late_it_is_paid_back_in_the_seventh_year() {
        EconomicCase late = new WhatIf(1, null, true, null, null, null).applyTo(approved);

        assertThat(late.of(Kind.SAVING, 2022)).isEqualTo(Money.of(-431));
        assertThat(late.of(Kind.SAVING, 2025)).isEqualTo(Money.of(-2583));
        assertThat(late.payback(Basis.TOTAL_ECONOMY)).contains(new Payback(7, 2027, false));
        assertThat(late.payback(Basis.SERVICE_SAVING)).contains(new Payback(7, 2027, false));
    }

    @Test
    void at_the_HK_rate_it_is_paid_back_in_the_seventh_year() {
        EconomicCase cheap = new WhatIf(0, null, true, Money.of(505), null, null).applyTo(approved);

        assertThat(cheap.of(Kind.SAVING, 2026)).isEqualTo(Money.of(-2525));
        assertThat(cheap.payback(Basis.TOTAL_ECONOMY)).contains(new Payback(7, 2027, false));
    }

    @Test
    void with_4_88_arsvaerk_in_the_steady_years_only_it_is_paid_back_in_the_seventh_year() {
        EconomicCase fewer = new WhatIf(0, Fte.of("4.88"), false, null, null, null).applyTo(approved);

        assertThat(fewer.fte(2024)).isEqualTo(Fte.of("3"));
        assertThat(fewer.fte(2025)).isEqualTo(Fte.of("4.88"));
        assertThat(fewer.payback(Basis.TOTAL_ECONOMY)).contains(new Payback(7, 2027, false));
        assertThat(new WhatIf(0, Fte.of("4.8833"), false, null, null, null)
                        .applyTo(approved)
                        .payback(Basis.TOTAL_ECONOMY))
                .contains(new Payback(6, 2026, true));
    }

    @Test
    void fewer_arsvaerk_in_all_years_follow_in_proportion() {
        EconomicCase half = new WhatIf(0, Fte.of("2.5"), true, null, null, null).applyTo(approved);

        assertThat(half.years().stream().map(half::fte))
                .containsExactly(Fte.ZERO, Fte.of("0.5"), Fte.of("1"), Fte.of("1.5"), Fte.of("2.5"), Fte.of("2.5"));
    }

    @Test
    void dearer_development_is_spread_as_before_and_brings_its_operation() {
        EconomicCase dear = new WhatIf(0, null, true, null, Money.of(5680), null).applyTo(approved);

        assertThat(dear.implementation(2021)).isEqualTo(Money.of(880 + 965));
        assertThat(dear.of(Kind.OPERATION, 2026)).isEqualTo(Money.of(1420));
    }

    @Test
    void operation_can_be_another_than_follows_from_the_development() {
        EconomicCase bought = new WhatIf(0, null, true, null, null, Money.of(355)).applyTo(approved);

        assertThat(bought.years().stream().map(year -> bought.of(Kind.OPERATION, year)))
                .containsExactly(Money.ZERO, Money.of(55), Money.of(155), Money.of(255), Money.of(355), Money.of(355));
    }

    @Test
    void a_saving_stated_in_kroner_moves_too() {
        EconomicCase stated = new EconomicCase(
                Case2021.PRICES,
                List.of(new CaseLine(Kind.SAVING, ControlArea.SERVICE, "Licenser", Case2021.amounts(0, -100, -100))));

        assertThat(new WhatIf(2, null, true, null, null, null).applyTo(stated).of(Kind.SAVING, 2022))
                .isEqualTo(Money.of(-50));
        assertThat(new WhatIf(-1, null, true, null, null, null).applyTo(stated).of(Kind.SAVING, 2021))
                .isEqualTo(Money.of(-25));
    }

    @Test
    void nothing_asked_changes_nothing() {
        assertThat(WhatIf.NOTHING.applyTo(approved)).isEqualTo(approved);
    }

    @Property
    void a_later_start_never_pays_back_earlier(@ForAll @IntRange(min = -4, max = 11) int quarters) {
        assertThat(ordinal(new WhatIf(quarters + 1, null, true, null, null, null).applyTo(approved)))
                .isGreaterThanOrEqualTo(ordinal(new WhatIf(quarters, null, true, null, null, null).applyTo(approved)));
    }

    @Test
    void converted_to_other_prices_rates_and_amounts_are_multiplied_and_operation_follows() {
        PriceConversion converted = conversion("100", "105").orElseThrow();

        assertThat(converted.factor()).isEqualByComparingTo("1.05");
        EconomicCase after = converted.after();
        assertThat(after.priceLevel()).isEqualTo(new PriceLevel(2024));
        assertThat(after.of(Kind.SAVING, 2025)).isEqualTo(Money.of(-3014));
        assertThat(after.lines().get(3).in(2021)).isEqualTo(Money.of(462));
        assertThat(after.of(Kind.OPERATION, 2026)).isEqualTo(Money.of(746));
        assertThat(after.fte(2026)).isEqualTo(Fte.of("5"));
    }

    @Test
    void without_an_index_nothing_is_converted() {
        assertThat(conversion("100", null)).isEmpty();
    }

    private Optional<PriceConversion> conversion(String of2021, @Nullable String of2024) {
        TreeMap<Integer, BigDecimal> values = new TreeMap<>(Map.of(2021, new BigDecimal(of2021)));
        if (of2024 != null) {
            values.put(2024, new BigDecimal(of2024));
        }
        return PriceConversion.of(approved, new PriceLevel(2024), new PriceIndex(values));
    }

    private static int ordinal(EconomicCase economicCase) {
        return economicCase.payback(Basis.TOTAL_ECONOMY).map(Payback::ordinal).orElse(99);
    }
}
