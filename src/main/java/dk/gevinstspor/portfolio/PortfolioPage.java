package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The portfolio's tables, in ÅV or in t.kr. */
final class PortfolioPage {

    private final Portfolio portfolio;
    private final ProgrammeForecast forecast;
    private final Map<UUID, Fte> targets;
    private final @Nullable FteRate inMoney;

    /**
     * @param targets of the departments in the year shown
     * @param inMoney the rate that ÅV are shown at; null for ÅV
     */
    PortfolioPage(Portfolio portfolio, ProgrammeForecast forecast, Map<UUID, Fte> targets, @Nullable FteRate inMoney) {
        this.portfolio = portfolio;
        this.forecast = forecast;
        this.targets = targets;
        this.inMoney = inMoney;
    }

    /**
     * A row of a table.
     *
     * @param name a quarter, a department or a technology
     * @param key what its list is asked by
     * @param target null where there is none
     * @param figures by measure, in the order of {@link Measure}; null where none can be told
     */
    record Row(Object name, String key, @Nullable BigDecimal target, List<Cell> figures) {}

    record Cell(Measure measure, @Nullable BigDecimal value) {}

    /** Every quarter from the first to the last; the target stands at the end of its year. */
    List<Row> quarters(Quarter first, Quarter last) {
        return Stream.iterate(first, quarter -> !quarter.isAfter(last), Quarter::next)
                .map(quarter -> row(
                        quarter,
                        quarter.toString(),
                        quarter.number() == 4 ? forecast.targets().get(quarter.year()) : null,
                        portfolio.at(quarter)))
                .toList();
    }

    /** @param others departments with a target, by id */
    List<Row> departments(Quarter quarter, Map<UUID, String> others) {
        return portfolio.byDepartment(quarter, others).stream()
                .map(line -> row(
                        line.group().name(),
                        line.group().key(),
                        targets.get(UUID.fromString(line.group().key())),
                        line.figures()))
                .toList();
    }

    /** Without a technology yet: an empty key. */
    List<Row> technologies(Quarter quarter) {
        return portfolio.byTechnology(quarter).stream()
                .map(line -> {
                    String technology =
                            line.group().key() == null ? "" : line.group().key();
                    return row(technology, technology, null, line.figures());
                })
                .toList();
    }

    Row total(Quarter quarter) {
        return row(quarter, quarter.toString(), forecast.targets().get(quarter.year()), portfolio.at(quarter));
    }

    /** Null when fees pay for nothing. */
    @Nullable
    Row feeFunded(Quarter quarter) {
        Map<Measure, Fte> figures = portfolio.feeFunded(quarter);
        return figures.values().stream().allMatch(Fte::isZero) ? null : row("", "", null, figures);
    }

    private Row row(Object name, String key, @Nullable Fte target, Map<Measure, Fte> figures) {
        return new Row(
                name,
                key,
                shown(target),
                Stream.of(Measure.values())
                        .map(measure -> new Cell(measure, shown(figures.get(measure))))
                        .toList());
    }

    private @Nullable BigDecimal shown(@Nullable Fte fte) {
        if (fte == null) {
            return null;
        }
        if (inMoney == null) {
            return plain(fte.value());
        }
        return worth(fte, inMoney);
    }

    /** Whole t.kr. a year; a saving, shown without its sign. */
    static BigDecimal worth(Fte fte, FteRate rate) {
        Money saved = fte.savingAt(rate.amount()).negate().wholeThousands();
        return saved.thousands().setScale(0);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
