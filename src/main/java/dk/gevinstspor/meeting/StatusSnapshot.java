package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.LightPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme's figures for a quarter as they were known on a day. Plain values with names in them, so that a stored
 * one reads the same when people and units have changed. Totals are not stored: they are added from the parts.
 *
 * @param asOf the day the figures are of (tal pr.)
 * @param lights as computed; the programme manager's own view is kept by the report
 * @param decisions what earlier meetings decided that somebody carries out; none in a snapshot from before they were kept
 * @param target the accumulated savings target (måltal) of the year, ÅV
 * @param milestones reached in the quarter; like all that follows none in a snapshot from before they were kept
 * @param forecast null while nothing is expected
 * @param corrected since the report before
 */
public record StatusSnapshot(
        ProgrammeLine programme,
        Quarter quarter,
        LocalDate asOf,
        Lights lights,
        Fte target,
        List<InitiativeStatus> initiatives,
        Economy economy,
        List<Department> departments,
        List<RiskStatus> risks,
        List<MissingAnswer> missingAnswers,
        @Nullable List<DecisionStatus> decisions,
        @Nullable List<Milestone> milestones,
        @Nullable Forecast forecast,
        @Nullable RiskLimits riskLimits,
        @Nullable List<CriterionStatus> criteria,
        @Nullable List<DisputedFigure> disputed,
        @Nullable List<CorrectedFigure> corrected,
        @Nullable List<Restatement> restatements) {

    public StatusSnapshot {
        decisions = orNone(decisions);
        milestones = orNone(milestones);
        criteria = orNone(criteria);
        disputed = orNone(disputed);
        corrected = orNone(corrected);
        restatements = orNone(restatements);
    }

    private static <T> List<T> orNone(@Nullable List<T> kept) {
        return kept == null ? List.of() : List.copyOf(kept);
    }

    /** @param administration the forvaltning it belongs to */
    public record ProgrammeLine(UUID id, String name, String administration, PriceLevel priceLevel) {}

    /**
     * One initiative.
     *
     * @param number as people name it: A-7
     * @param plannedGoLive the plan frozen at the last gate
     * @param owner the benefit owner, or nobody yet
     * @param expected what the contract promises for this quarter, ÅV a year
     * @param contracted what the contract in force promises for the day, ÅV a year
     * @param confirmed the benefit owner's last undisputed figure, ÅV a year
     * @param feeFunded outside the savings target
     * @param benefitCourse null in a snapshot from before it was kept
     */
    public record InitiativeStatus(
            UUID id,
            String number,
            String title,
            UUID departmentId,
            String unit,
            String stage,
            @Nullable String owner,
            @Nullable LocalDate plannedGoLive,
            @Nullable LocalDate actualGoLive,
            Light time,
            Light benefit,
            Fte expected,
            Fte contracted,
            Fte confirmed,
            Fte harvested,
            boolean feeFunded,
            @Nullable BenefitCourse benefitCourse) {

        private Fte of(Function<BenefitCourse, Fte> figure) {
            return benefitCourse == null ? Fte.ZERO : figure.apply(benefitCourse);
        }

        /** ÅV a year; nothing is expected any more of what is closed. */
        Fte estimated() {
            return Stage.valueOf(stage).isClosed() ? Fte.ZERO : of(BenefitCourse::estimated);
        }

        Fte freed() {
            return of(BenefitCourse::freed);
        }

        Fte permanent() {
            return Stage.PERMANENT.name().equals(stage) ? harvested : Fte.ZERO;
        }

        @Nullable
        Fte forecast() {
            return benefitCourse == null ? null : benefitCourse.forecast();
        }
    }

    /**
     * How a benefit comes about, ÅV a year.
     *
     * @param estimated the middle of the screening's interval
     * @param freed by the figures measured for the latest answer, else the answer itself; disputed or not
     * @param forecast expected to be confirmed at the end of the forecast's quarter; null when nothing is
     * @param confirmationId what says what is confirmed; null when nothing is
     */
    public record BenefitCourse(
            Fte estimated,
            Fte freed,
            @Nullable Fte forecast,
            @Nullable UUID confirmationId) {}

    /** @param stage that was reached for the first time */
    public record Milestone(UUID initiativeId, String initiative, String title, String stage, LocalDate day) {}

    /**
     * ÅV a year harvested, as they are expected (see ADR 0055).
     *
     * @param quarter whose end the initiatives' own forecasts are of
     * @param past at the end of the quarters before
     * @param targets the accumulated savings target at the end of each year, with its chance; the chance is null when the
     *     forecast does not reach so far, or the year is over
     */
    public record Forecast(Quarter quarter, List<Past> past, List<Expected> expected, List<YearTarget> targets) {}

    public record Past(Quarter quarter, Fte fte) {}

    /** In one of ten courses at most p10, in half at most p50, in nine of ten at most p90. */
    public record Expected(Quarter quarter, Fte p10, Fte p50, Fte p90) {}

    /** @param chance from 0 to 1 */
    public record YearTarget(int year, Fte fte, @Nullable BigDecimal chance) {}

    /** Likelihood × consequence from which a risk is yellow, and red. */
    public record RiskLimits(int yellow, int red) {

        static final RiskLimits DEFAULT =
                new RiskLimits(LightPolicy.DEFAULT.yellowRisk(), LightPolicy.DEFAULT.redRisk());

        Light of(int likelihood, int impact) {
            int score = likelihood * impact;
            return score >= red ? Light.RED : score >= yellow ? Light.YELLOW : Light.GREEN;
        }
    }

    /**
     * A success criterion of the programme and where it stands.
     *
     * @param recurring followed up each quarter from the due one on
     * @param note what the programme manager said of it; null while she has not
     */
    public record CriterionStatus(
            String criterion,
            String measure,
            String responsible,
            Quarter due,
            boolean recurring,
            Standing standing,
            @Nullable String note) {}

    /** A confirmed figure that is disputed: shown, and counted nowhere. */
    public record DisputedFigure(
            String initiative,
            String title,
            Quarter period,
            Fte fte,
            LocalDate since,
            @Nullable String owner) {}

    /** A confirmed figure that its owner has replaced. */
    public record CorrectedFigure(
            String initiative,
            String title,
            Quarter period,
            Fte before,
            Fte after,
            LocalDate day,
            @Nullable String reason) {}

    /**
     * The programme's case and its money so far, in t.kr. of the programme's price level.
     *
     * @param paybackOnService ordinal of the year in which it is paid back by service savings; null within no year of the case
     * @param paybackOnTotal the same on total economy
     * @param overruns by number; none in a snapshot from before they were kept
     * @param margin null when the case is not paid back within its years, and in a snapshot from before it was kept
     */
    public record Economy(
            List<CaseYear> years,
            @Nullable Integer paybackOnService,
            @Nullable Integer paybackOnTotal,
            Spending thisYear,
            Spending total,
            @Nullable List<Overrun> overruns,
            @Nullable CaseMargin margin) {

        public Economy {
            overruns = overruns == null ? List.of() : List.copyOf(overruns);
        }
    }

    /**
     * How far the steady-state years may fall before the service savings pay back in a later year.
     *
     * @param year in which they do now
     * @param now ÅV a year; null, as fall, for a case stated in t.kr. only
     * @param savingFall t.kr. a year
     */
    public record CaseMargin(
            int year, @Nullable Fte now, @Nullable Fte fall, Money savingFall) {}

    /** A calendar year of the case in t.kr.; savings are negative. */
    public record CaseYear(int year, Money savings, Money operation, Money implementation) {

        Money permanent() {
            return savings.plus(operation);
        }

        Money net() {
            return permanent().plus(implementation);
        }
    }

    /**
     * Implementation cost in t.kr.
     *
     * @param forecast what it is expected to be; null while nobody has said
     * @param light null in a snapshot from before the light was kept with it
     */
    public record Spending(
            Money budget,
            Money spent,
            @Nullable Money forecast,
            @Nullable Light light) {

        /** A forecast is overtaken by what is already spent. */
        Money expected() {
            return forecast == null || forecast.compareTo(spent) < 0 ? spent : forecast;
        }
    }

    /** An initiative that is expected to cost more than its budget. */
    public record Overrun(String initiative, String title, Spending spending) {}

    /** @param target its share of the year's savings target (måltal), ÅV */
    public record Department(UUID id, String name, Fte target) {}

    /** @param initiative the number of the initiative it belongs to; likelihood and impact are 1 to 5 */
    public record RiskStatus(
            String initiative,
            String title,
            int likelihood,
            int impact,
            Light light,
            String response,
            @Nullable String owner) {}

    /** A follow-up that was asked and not answered. */
    public record MissingAnswer(
            String initiative,
            String title,
            Quarter period,
            LocalDate askedOn,
            @Nullable String owner) {}

    /**
     * A decision of an earlier meeting, on recommendation number so and so of that quarter's report.
     *
     * @param outcome how it fell: FOLLOWED, CHANGED, POSTPONED or REJECTED
     * @param text the meeting's remark; null for none, and in a snapshot from before it was kept
     * @param closedOn when it was carried out; null while it was not
     */
    public record DecisionStatus(
            Quarter quarter,
            int number,
            String recommendation,
            String outcome,
            @Nullable String text,
            @Nullable String conditions,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate closedOn,
            @Nullable String remark) {}

    /**
     * A figure of an earlier report that is another since the last report.
     *
     * @param report the quarter of the report that it stood in
     * @param was ÅV a year, or t.kr. for what is spent
     * @param reason what was said with the correction; null when nothing was
     */
    public record Restatement(
            Quarter report,
            String initiative,
            String title,
            Figure figure,
            BigDecimal was,
            BigDecimal now,
            @Nullable String reason,
            @Nullable String person,
            @Nullable LocalDate day) {

        /** What it is a figure of. */
        public enum Figure {
            CONTRACTED,
            CONFIRMED,
            HARVESTED,
            SPENT
        }
    }

    /** ÅV of the initiatives that count towards the target. */
    Fte sum(Function<InitiativeStatus, Fte> figure) {
        return add(initiatives.stream(), figure);
    }

    /** The same of one department. */
    Fte sum(UUID department, Function<InitiativeStatus, Fte> figure) {
        return add(initiatives.stream().filter(initiative -> initiative.departmentId.equals(department)), figure);
    }

    private static Fte add(Stream<InitiativeStatus> initiatives, Function<InitiativeStatus, Fte> figure) {
        return initiatives
                .filter(initiative -> !initiative.feeFunded)
                .map(figure)
                .reduce(Fte.ZERO, Fte::plus);
    }
}
