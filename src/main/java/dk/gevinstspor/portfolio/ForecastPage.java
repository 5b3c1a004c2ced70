package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.portfolio.simulation.Band;
import dk.gevinstspor.portfolio.simulation.Swing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A forecast as its page shows it: rounded to what it can know. */
public final class ForecastPage {

    /** Single initiatives in the tornado, beside what all share. */
    private static final int SWINGS = 6;

    private final ProgrammeForecast forecast;
    private final int played;
    private final long parked;
    private final long withoutEstimate;
    private final BigDecimal confirmedNow;
    private final BigDecimal harvestedNow;
    private final List<QuarterRow> quarters;
    private final List<YearRow> years;
    private final List<SwingRow> swings;
    private final ForecastEvidence evidence;

    /** Told once: these look at every initiative, or at every run. */
    ForecastPage(ProgrammeForecast forecast) {
        this.forecast = forecast;
        this.played = forecast.knowledge().candidates().size();
        this.parked = forecast.knowledge().parked();
        this.withoutEstimate = forecast.knowledge().withoutEstimate();
        this.confirmedNow = Rounded.fte(forecast.knowledge().confirmed());
        this.harvestedNow = Rounded.fte(forecast.knowledge().harvested());
        this.quarters = quartersOf(forecast);
        this.years = yearsOf(forecast);
        this.swings = swingsOf(forecast);
        this.evidence = new ForecastEvidence(forecast.knowledge(), forecast.trials());
    }

    /** What the forecast rests on. */
    public ForecastEvidence evidence() {
        return evidence;
    }

    public Instant madeAt() {
        return forecast.madeAt();
    }

    /** A quarter that has been, or one to come. ÅV a year. */
    public record QuarterRow(
            Quarter quarter,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal p10,
            @Nullable BigDecimal p50,
            @Nullable BigDecimal p90,
            @Nullable BigDecimal confirmed,
            @Nullable BigDecimal target) {}

    /** The end of a year with a target. */
    public record YearRow(
            int year, BigDecimal target, BigDecimal p10, BigDecimal p50, BigDecimal p90, BigDecimal chance) {}

    /** @param label an initiative; null for what all share */
    public record SwingRow(Swing.Factor factor, @Nullable String label, BigDecimal low, BigDecimal high) {}

    public long seed() {
        return forecast.outlook().seed();
    }

    public int runs() {
        return forecast.outlook().runs();
    }

    public int playedInitiatives() {
        return played;
    }

    public long parked() {
        return parked;
    }

    public long withoutEstimate() {
        return withoutEstimate;
    }

    public BigDecimal confirmedNow() {
        return confirmedNow;
    }

    public BigDecimal harvestedNow() {
        return harvestedNow;
    }

    public @Nullable Integer paybackYear() {
        return forecast.paybackYear();
    }

    public @Nullable BigDecimal paybackChance() {
        return forecast.paybackChance() == null ? null : Rounded.chance(forecast.paybackChance());
    }

    /** The prices of the rate and of the case, years that no index connects; null when the payback has its chance. */
    public @Nullable List<Integer> missingIndex() {
        FteRate rate = forecast.rate();
        EconomicCase economicCase = forecast.economicCase();
        return rate == null || economicCase == null || forecast.inputs().rateOfCase() != null
                ? null
                : List.of(rate.priceLevel().year(), economicCase.priceLevel().year());
    }

    /** The last year with a target; null without one. */
    public @Nullable YearRow goal() {
        return years.isEmpty() ? null : years.get(years.size() - 1);
    }

    /** What stands at the end of the horizon. */
    public QuarterRow last() {
        return quarters.get(quarters.size() - 1);
    }

    public List<QuarterRow> quarters() {
        return quarters;
    }

    private static List<QuarterRow> quartersOf(ProgrammeForecast forecast) {
        List<QuarterRow> rows = new ArrayList<>();
        forecast.past()
                .forEach((quarter, fte) -> rows.add(
                        new QuarterRow(quarter, Rounded.fte(fte), null, null, null, null, target(forecast, quarter))));
        List<Band> harvested = forecast.outlook().harvested();
        List<Band> confirmed = forecast.outlook().confirmed();
        for (int i = 0; i < harvested.size(); i++) {
            Quarter quarter = forecast.horizon().quarters().get(i);
            Band band = harvested.get(i);
            rows.add(new QuarterRow(
                    quarter,
                    null,
                    Rounded.fte(band.p10()),
                    Rounded.fte(band.p50()),
                    Rounded.fte(band.p90()),
                    Rounded.fte(confirmed.get(i).p50()),
                    target(forecast, quarter)));
        }
        return rows;
    }

    private static @Nullable BigDecimal target(ProgrammeForecast forecast, Quarter quarter) {
        Fte target = quarter.number() == 4 ? forecast.targets().get(quarter.year()) : null;
        return target == null ? null : Rounded.fte(target.value().doubleValue());
    }

    public List<YearRow> years() {
        return years;
    }

    private static List<YearRow> yearsOf(ProgrammeForecast forecast) {
        List<Band> harvested = forecast.outlook().harvested();
        return forecast.targets().entrySet().stream()
                .filter(target -> forecast.horizon().endOf(target.getKey()) >= 0)
                .map(target -> {
                    Band band = harvested.get(forecast.horizon().endOf(target.getKey()));
                    return new YearRow(
                            target.getKey(),
                            Rounded.fte(target.getValue().value().doubleValue()),
                            Rounded.fte(band.p10()),
                            Rounded.fte(band.p50()),
                            Rounded.fte(band.p90()),
                            Rounded.chance(
                                    forecast.chanceOfTarget(target.getKey()).orElse(0)));
                })
                .toList();
    }

    /** At the end of the last target's year. */
    public List<SwingRow> swings() {
        return swings;
    }

    private static List<SwingRow> swingsOf(ProgrammeForecast forecast) {
        int at = forecast.horizon().endOf(forecast.targetYear());
        int quarter = at < 0 ? forecast.horizon().quarters().size() - 1 : at;
        return forecast.outlook().tornado(quarter, SWINGS).stream()
                .map(swing -> new SwingRow(
                        swing.factor(), label(forecast, swing), Rounded.fte(swing.low()), Rounded.fte(swing.high())))
                .filter(row -> row.low().compareTo(row.high()) < 0)
                .toList();
    }

    private static @Nullable String label(ProgrammeForecast forecast, Swing swing) {
        InitiativeHistory.Header header =
                swing.initiative() == null ? null : forecast.initiatives().get(swing.initiative());
        return header == null ? null : header.label();
    }

    public int swingYear() {
        return forecast.horizon().endOf(forecast.targetYear()) < 0
                ? forecast.horizon().last().year()
                : forecast.targetYear();
    }
}
