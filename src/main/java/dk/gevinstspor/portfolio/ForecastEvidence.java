package dk.gevinstspor.portfolio;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.portfolio.simulation.Belief;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a forecast rests on, and how good such forecasts were: what it believes, its owners' record, its back-test. */
public final class ForecastEvidence {

    private final Knowledge knowledge;
    private final List<BackTest.Trial> trials;

    ForecastEvidence(Knowledge knowledge, List<BackTest.Trial> trials) {
        this.knowledge = knowledge;
        this.trials = trials;
    }

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

    public List<BeliefRow> beliefs() {
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
                Rounded.share(belief.priorShare()));
    }

    /** The most optimistic first. */
    public List<OwnerRow> owners() {
        return knowledge.owners().stream()
                .sorted(Comparator.comparingDouble(OwnerRecord::optimism).reversed())
                .map(owner -> new OwnerRow(
                        owner.name(),
                        owner.initiatives(),
                        Rounded.fte(owner.promised()),
                        Rounded.fte(owner.confirmed()),
                        Double.isInfinite(owner.optimism()) ? null : Rounded.fte(owner.optimism()),
                        Rounded.fte(owner.used())))
                .toList();
    }

    public List<ScoreRow> scores() {
        return BackTest.scores(trials).stream()
                .map(score -> new ScoreRow(
                        score.ahead(),
                        score.trials(),
                        Rounded.share(score.coverage()),
                        Rounded.decimal(score.loss(), 3),
                        Rounded.decimal(score.planLoss(), 3),
                        Rounded.share(score.skill())))
                .toList();
    }

    /** One quarter ahead, oldest first. */
    public List<TrialRow> trials() {
        return trials.stream()
                .filter(trial -> trial.ahead() == 1)
                .map(trial -> new TrialRow(
                        trial.madeAt(),
                        trial.about(),
                        Rounded.fte(trial.band().p10()),
                        Rounded.fte(trial.band().p50()),
                        Rounded.fte(trial.band().p90()),
                        Rounded.fte(trial.actual()),
                        trial.band().holds(trial.actual())))
                .toList();
    }

    private static BigDecimal figure(double value, boolean days) {
        return days ? Rounded.decimal(value, 0) : Rounded.share(value);
    }
}
