package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Quarter;
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
        @Nullable List<DecisionStatus> decisions) {

    public StatusSnapshot {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
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
            boolean feeFunded) {}

    /**
     * The programme's case and its money so far, in t.kr. of the programme's price level.
     *
     * @param paybackOnService ordinal of the year in which it is paid back by service savings; null within no year of the case
     * @param paybackOnTotal the same on total economy
     * @param overruns by number; none in a snapshot from before they were kept
     */
    public record Economy(
            List<CaseYear> years,
            @Nullable Integer paybackOnService,
            @Nullable Integer paybackOnTotal,
            Spending thisYear,
            Spending total,
            @Nullable List<Overrun> overruns) {

        public Economy {
            overruns = overruns == null ? List.of() : List.copyOf(overruns);
        }
    }

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
     * @param closedOn when it was carried out; null while it was not
     */
    public record DecisionStatus(
            Quarter quarter,
            int number,
            String recommendation,
            String outcome,
            @Nullable String conditions,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate closedOn,
            @Nullable String remark) {}

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
