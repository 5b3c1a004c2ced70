package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.portfolio.simulation.Band;
import dk.gevinstspor.portfolio.simulation.Belief;
import dk.gevinstspor.portfolio.simulation.Swing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A forecast as its page shows it: rounded to what it can know, two decimals of an ÅV and whole percents. */
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

    /** Told once: these look at every initiative, or at every run. */
    ForecastPage(ProgrammeForecast forecast) {
        this.forecast = forecast;
        this.played = forecast.knowledge().candidates().size();
        this.parked = forecast.knowledge().parked();
        this.withoutEstimate = forecast.knowledge().withoutEstimate();
        this.confirmedNow = fte(forecast.knowledge().confirmed());
        this.harvestedNow = fte(forecast.knowledge().harvested());
        this.quarters = quartersOf(forecast);
        this.years = yearsOf(forecast);
        this.swings = swingsOf(forecast);
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

    /**
     * What the forecast believes.
     *
     * @param key of its name
     * @param stage that it is about; null for the programme
     * @param days whether it is a number of days; else a share
     * @param observed the programme's own mean; null before anything was seen
     */
    public record BeliefRow(
            String key,
            @Nullable Stage stage,
            boolean days,
            BigDecimal prior,
            int seen,
            @Nullable BigDecimal observed,
            BigDecimal used,
            BigDecimal priorShare) {}

    /** @param optimism null when nothing was confirmed */
    public record OwnerRow(
            String name,
            int initiatives,
            BigDecimal promised,
            BigDecimal confirmed,
            @Nullable BigDecimal optimism,
            BigDecimal used) {}

    public record ScoreRow(
            int ahead, int trials, BigDecimal coverage, BigDecimal loss, BigDecimal planLoss, BigDecimal skill) {}

    public record TrialRow(
            Quarter madeAt,
            Quarter about,
            BigDecimal p10,
            BigDecimal p50,
            BigDecimal p90,
            BigDecimal actual,
            boolean held) {}

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
        return forecast.paybackChance() == null ? null : chance(forecast.paybackChance());
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
                .forEach((quarter, fte) ->
                        rows.add(new QuarterRow(quarter, fte(fte), null, null, null, null, target(forecast, quarter))));
        List<Band> harvested = forecast.outlook().harvested();
        List<Band> confirmed = forecast.outlook().confirmed();
        for (int i = 0; i < harvested.size(); i++) {
            Quarter quarter = forecast.horizon().quarters().get(i);
            Band band = harvested.get(i);
            rows.add(new QuarterRow(
                    quarter,
                    null,
                    fte(band.p10()),
                    fte(band.p50()),
                    fte(band.p90()),
                    fte(confirmed.get(i).p50()),
                    target(forecast, quarter)));
        }
        return rows;
    }

    private static @Nullable BigDecimal target(ProgrammeForecast forecast, Quarter quarter) {
        Fte target = quarter.number() == 4 ? forecast.targets().get(quarter.year()) : null;
        return target == null ? null : fte(target.value().doubleValue());
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
                            fte(target.getValue().value().doubleValue()),
                            fte(band.p10()),
                            fte(band.p50()),
                            fte(band.p90()),
                            chance(forecast.chanceOfTarget(target.getKey()).orElse(0)));
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
                .map(swing -> new SwingRow(swing.factor(), label(forecast, swing), fte(swing.low()), fte(swing.high())))
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

    public List<BeliefRow> beliefs() {
        Knowledge knowledge = forecast.knowledge();
        Stream<BeliefRow> programme = Stream.of(
                belief("realisation", null, false, knowledge.beliefs().realisation()),
                belief("harvest", null, false, knowledge.beliefs().harvest()));
        Stream<BeliefRow> stages = Priors.STAGES.stream()
                .flatMap(stage -> Stream.of(
                        belief("chance", stage, false, knowledge.chance(stage)),
                        belief("duration", stage, true, knowledge.duration(stage))))
                .sorted(Comparator.comparing(BeliefRow::days));
        return Stream.concat(programme, stages).toList();
    }

    private static BeliefRow belief(String key, @Nullable Stage stage, boolean days, Belief belief) {
        return new BeliefRow(
                key,
                stage,
                days,
                figure(belief.prior(), days),
                belief.seen(),
                belief.seen() == 0 ? null : figure(belief.observed(), days),
                figure(belief.mean(), days),
                share(belief.priorShare()));
    }

    /** The most optimistic first. */
    public List<OwnerRow> owners() {
        return forecast.knowledge().owners().stream()
                .sorted(Comparator.comparingDouble(OwnerRecord::optimism).reversed())
                .map(owner -> new OwnerRow(
                        owner.name(),
                        owner.initiatives(),
                        fte(owner.promised()),
                        fte(owner.confirmed()),
                        Double.isInfinite(owner.optimism()) ? null : fte(owner.optimism()),
                        fte(owner.used())))
                .toList();
    }

    public List<ScoreRow> scores() {
        return BackTest.scores(forecast.trials()).stream()
                .map(score -> new ScoreRow(
                        score.ahead(),
                        score.trials(),
                        share(score.coverage()),
                        decimal(score.loss(), 3),
                        decimal(score.planLoss(), 3),
                        share(score.skill())))
                .toList();
    }

    /** One quarter ahead, oldest first. */
    public List<TrialRow> trials() {
        return forecast.trials().stream()
                .filter(trial -> trial.ahead() == 1)
                .map(trial -> new TrialRow(
                        trial.madeAt(),
                        trial.about(),
                        fte(trial.band().p10()),
                        fte(trial.band().p50()),
                        fte(trial.band().p90()),
                        fte(trial.actual()),
                        trial.band().holds(trial.actual())))
                .toList();
    }

    private static BigDecimal figure(double value, boolean days) {
        return days ? decimal(value, 0) : share(value);
    }

    private static BigDecimal fte(double value) {
        return decimal(value, 2);
    }

    private static BigDecimal share(double value) {
        return decimal(value, 2);
    }

    /** To a tenth of a percent: small chances are not none. */
    private static BigDecimal chance(double value) {
        return decimal(value, 3);
    }

    private static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
