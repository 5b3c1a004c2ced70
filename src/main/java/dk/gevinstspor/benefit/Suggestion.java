package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Baseline.CaseClass;
import dk.gevinstspor.initiative.Baseline.Kpi;
import dk.gevinstspor.initiative.Baseline.Method;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The realised ÅV as the measured figures show them, by the baseline's own method, and how they come about.
 *
 * @param fte ÅV a year, never negative and at most the baseline's
 * @param steps class by class
 * @param missing case classes that nothing was measured of
 * @param measurements ids of the figures it comes from
 * @param days covered by figures
 */
record Suggestion(Fte fte, Method method, List<Step> steps, List<String> missing, List<UUID> measurements, long days) {

    /** Fewer say little about a year. */
    private static final int FOUR_WEEKS = 28;

    private static final int DECIMALS = 6;

    /** A line of the calculation. */
    sealed interface Step {

        /** Names the template's line. */
        String kind();
    }

    /**
     * {@code yearly × saved minutes ÷ 60 ÷ 1.200}.
     *
     * @param yearly cases or runs at the measured pace
     * @param before minutes per case in the baseline
     * @param saved minutes per case
     * @param hours saved a year
     */
    record CasesStep(String name, BigDecimal yearly, BigDecimal before, BigDecimal saved, Hours hours) implements Step {

        @Override
        public String kind() {
            return "cases";
        }

        public Fte fte() {
            return hours.asFte(Hours.PER_FTE);
        }
    }

    /** ÅV that were spent, less those that still are. */
    record HeadcountStep(Fte before, Fte now) implements Step {

        @Override
        public String kind() {
            return "headcount";
        }
    }

    /** The promised ÅV by the share of the way to the target. */
    record KpiStep(Kpi kpi, BigDecimal now, BigDecimal share, Fte promised) implements Step {

        @Override
        public String kind() {
            return "kpi";
        }
    }

    /** @param promised ÅV a year on the day; what a KPI's target stands for */
    static Optional<Suggestion> of(Baseline baseline, List<Measurement> figures, Fte promised) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> ids = figures.stream().map(Measurement::id).toList();
        Measurement latest = figures.stream()
                .reduce((earlier, later) -> later.untilDay().isBefore(earlier.untilDay()) ? earlier : later)
                .orElseThrow();
        return switch (baseline.method()) {
            case VOLUME, ROBOT_LOG -> Optional.of(ofCases(baseline, figures, ids));
            case HEADCOUNT -> Optional.of(ofHeadcount(baseline, latest));
            case KPI -> Optional.ofNullable(baseline.kpi()).map(kpi -> ofKpi(baseline, kpi, latest, promised));
        };
    }

    private static Suggestion ofCases(Baseline baseline, List<Measurement> figures, List<UUID> ids) {
        List<Step> steps = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        BigDecimal hours = BigDecimal.ZERO;
        long days = Long.MAX_VALUE;
        for (CaseClass each : baseline.caseClasses()) {
            Pace pace = Pace.of(figures.stream()
                    .filter(figure -> each.name().equals(figure.caseClass()))
                    .toList());
            if (pace.isUnknown()) {
                missing.add(each.name());
            } else {
                CasesStep step = pace.step(each, baseline.method());
                steps.add(step);
                hours = hours.add(step.hours().value());
                days = Math.min(days, pace.days());
            }
        }
        Fte fte = new Hours(hours).asFte(Hours.PER_FTE);
        return new Suggestion(within(baseline, fte), baseline.method(), steps, missing, ids, days);
    }

    private static Suggestion ofHeadcount(Baseline baseline, Measurement latest) {
        Fte now = Fte.rounded(latest.quantity());
        return new Suggestion(
                within(baseline, baseline.fte().minus(now)),
                Method.HEADCOUNT,
                List.of(new HeadcountStep(baseline.fte(), now)),
                List.of(),
                List.of(latest.id()),
                latest.days());
    }

    private static Suggestion ofKpi(Baseline baseline, Kpi kpi, Measurement latest, Fte promised) {
        BigDecimal way = latest.quantity()
                .subtract(kpi.before())
                .divide(kpi.target().subtract(kpi.before()), DECIMALS, RoundingMode.HALF_UP);
        BigDecimal share = way.max(BigDecimal.ZERO).min(BigDecimal.ONE);
        return new Suggestion(
                within(baseline, promised.times(share)),
                Method.KPI,
                List.of(new KpiStep(kpi, latest.quantity(), share, promised)),
                List.of(),
                List.of(latest.id()),
                latest.days());
    }

    private static Fte within(Baseline baseline, Fte fte) {
        if (fte.isNegative()) {
            return Fte.ZERO;
        }
        return fte.isMoreThan(baseline.fte()) ? baseline.fte() : fte;
    }

    /** To two decimals, as people say it. */
    public Fte said() {
        return new Fte(fte.value().setScale(2, RoundingMode.HALF_UP));
    }

    /** The owner's figure is another one: then she says why. */
    boolean differsFrom(Fte own) {
        return !own.equals(said()) && !own.equals(fte);
    }

    /** Enough to doubt what was found permanent: a KPI or headcount as it is, cases of all classes over four weeks. */
    boolean isWellFounded() {
        return missing.isEmpty() && (!Figure.countsCases(method) || days >= FOUR_WEEKS);
    }
}
