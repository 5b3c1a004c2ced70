package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a status report with numbers and days as such, for files that are worked on. */
final class StatusTables {

    private static final String P = "meeting.pdf.";
    private static final String[] RUNGS = {
        "benefit.rung.ESTIMATED",
        "benefit.rung.CONTRACTED",
        "benefit.rung.FREED",
        "benefit.rung.CONFIRMED",
        "benefit.rung.HARVESTED",
        "benefit.rung.PERMANENT"
    };

    private final StatusDocument document;
    private final Wording wording;

    StatusTables(StatusDocument document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    /** @param name in words */
    record Table(String name, List<String> headings, List<List<@Nullable Object>> rows) {}

    /** @param heading the key of its words */
    private record Column<T>(String heading, Function<T, @Nullable Object> value) {}

    /** In the order of the report; without lines there is no table. */
    List<Table> all() {
        return Stream.of(progress(), benefits(), money(), decided(), quality())
                .flatMap(Function.identity())
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Stream<Table> progress() {
        return Stream.of(
                table(
                        P + "initiatives",
                        document.initiatives(),
                        column(P + "number", line -> line.number()),
                        column(P + "missing.initiative", line -> line.title()),
                        column(P + "initiative.where", line -> line.where()),
                        column(P + "stage", line -> line.stage()),
                        column(P + "goLive.planned", line -> line.plannedGoLive()),
                        column(P + "goLive.actual", line -> line.actualGoLive()),
                        column(P + "light.time", line -> line.timeWord()),
                        column(RUNGS[1], line -> line.contracted()),
                        column(P + "forecast", line -> line.forecast()),
                        column(RUNGS[3], line -> line.confirmed()),
                        column(RUNGS[4], line -> line.harvested()),
                        column(P + "light.benefit", line -> line.benefitWord())),
                table(
                        P + "stage",
                        document.stages(),
                        column(P + "stage", line -> line.stage()),
                        column(P + "initiatives.count", line -> line.count()),
                        column(RUNGS[0], line -> line.estimated()),
                        column(RUNGS[1], line -> line.contracted()),
                        column(RUNGS[3], line -> line.confirmed())),
                table(
                        P + "milestone",
                        document.milestones(),
                        column(P + "number", line -> line.number()),
                        column(P + "missing.initiative", line -> line.title()),
                        column(P + "milestone", line -> line.milestone()),
                        column(P + "milestone.planned", line -> line.planned()),
                        column(P + "milestone.reached", line -> line.day()),
                        column(P + "light", line -> line.word())));
    }

    private Stream<Table> benefits() {
        return Stream.of(
                table(
                        "benefit.rung",
                        document.ladder(),
                        column("benefit.rung", line -> line.word()),
                        column(P + "rung.meaning", line -> line.meaning()),
                        column(P + "fte.short", line -> line.fte()),
                        column(P + "initiatives.count", line -> line.initiatives()),
                        column(P + "share", line -> line.share())),
                table(
                        P + "department",
                        document.departments(),
                        column(P + "department", line -> line.department()),
                        column(P + "target", line -> line.target()),
                        column(RUNGS[0], line -> line.estimated()),
                        column(RUNGS[1], line -> line.contracted()),
                        column(RUNGS[2], line -> line.freed()),
                        column(RUNGS[3], line -> line.confirmed()),
                        column(RUNGS[4], line -> line.harvested()),
                        column(RUNGS[5], line -> line.permanent())),
                table(
                        P + "forecast",
                        document.forecast(),
                        column(P + "forecast.yearEnd", line -> line.year()),
                        column(P + "target", line -> line.target()),
                        column(P + "forecast.p10", line -> line.low()),
                        column(P + "forecast.p50", line -> line.middle()),
                        column(P + "forecast.p90", line -> line.high()),
                        column(P + "forecast.chance", line -> line.chance())));
    }

    private Stream<Table> money() {
        return Stream.of(
                table(
                        P + "economy",
                        document.caseYears(),
                        column(P + "year", line -> line.year()),
                        column(P + "case.savings", line -> line.savings()),
                        column(P + "case.operation", line -> line.operation()),
                        column(P + "case.permanent", line -> line.permanent()),
                        column(P + "case.implementation", line -> line.implementation()),
                        column(P + "case.net", line -> line.net()),
                        column(P + "case.cumulative", line -> line.cumulative())),
                table(
                        P + "budget.budget",
                        document.spending(),
                        column(P + "budget.period", line -> line.label()),
                        column(P + "budget.budget", line -> line.budget()),
                        column(P + "budget.forecast", line -> line.forecast()),
                        column(P + "budget.spent", line -> line.spent()),
                        column(P + "budget.rest", line -> line.rest()),
                        column(P + "budget.percent", line -> line.percent()),
                        column(P + "light", line -> line.word())),
                table(
                        P + "risks",
                        document.risks(),
                        column(P + "number", line -> line.initiative()),
                        column(P + "risk", line -> line.title()),
                        column(P + "matrix.corner", line -> line.likelihood()),
                        column(P + "risk.impact", line -> line.impact()),
                        column(P + "risk.score", line -> line.score()),
                        column(P + "light", line -> line.word()),
                        column(P + "risk.response", line -> line.response()),
                        column(P + "owner", line -> line.owner())));
    }

    private Stream<Table> decided() {
        return Stream.of(
                table(
                        P + "decisions",
                        document.decisions(),
                        column(P + "number", line -> line.number()),
                        column(P + "recommendation", line -> line.recommendation()),
                        column(P + "decision", line -> line.outcome()),
                        column(P + "decision.text", line -> line.decision()),
                        column(P + "owner", line -> line.owner()),
                        column(P + "due", line -> line.dueOn())),
                table(
                        "meeting.followUp.state",
                        document.followUps(),
                        column("meeting.followUp.meeting", line -> line.meeting()),
                        column(P + "decision", line -> line.decision()),
                        column(P + "owner", line -> line.owner()),
                        column(P + "due", line -> line.dueOn()),
                        column("meeting.followUp.state", line -> line.word()),
                        column("meeting.followUp.remark", line -> line.remark())),
                table(
                        P + "criterion",
                        document.criteria(),
                        column(P + "criterion", line -> line.criterion()),
                        column(P + "criterion.measure", line -> line.measure()),
                        column(P + "owner", line -> line.responsible()),
                        column(P + "criterion.due", line -> line.due()),
                        column(P + "criterion.standing", line -> line.standing()),
                        column(P + "decision.text", line -> line.note())));
    }

    private Stream<Table> quality() {
        return Stream.of(
                table(
                        P + "quality",
                        document.missingAnswers(),
                        column(P + "number", line -> line.initiative()),
                        column(P + "missing.initiative", line -> line.title()),
                        column(P + "missing.period", line -> line.period()),
                        column(P + "missing.asked", line -> line.askedOn()),
                        column(P + "missing.owner", line -> line.owner())),
                table(
                        P + "disputed",
                        document.disputed(),
                        column(P + "number", line -> line.initiative()),
                        column(P + "missing.initiative", line -> line.title()),
                        column(P + "missing.period", line -> line.period()),
                        column(P + "disputed.since", line -> line.since()),
                        column(P + "fte.short", line -> line.fte()),
                        column(P + "missing.owner", line -> line.owner())),
                table(
                        P + "corrected",
                        document.corrected(),
                        column(P + "number", line -> line.initiative()),
                        column(P + "missing.initiative", line -> line.title()),
                        column(P + "missing.period", line -> line.period()),
                        column(P + "corrected.on", line -> line.day()),
                        column(P + "corrected.before", line -> line.before()),
                        column(P + "corrected.after", line -> line.after()),
                        column(P + "corrected.reason", line -> line.reason())),
                table(
                        "meeting.restated.table",
                        document.restatements(),
                        column("meeting.restated.told", line -> line.told()),
                        column(P + "number", line -> line.initiative()),
                        column(P + "missing.initiative", line -> line.title()),
                        column("meeting.restated.figure", line -> line.figure()),
                        column("meeting.restated.was", line -> line.before()),
                        column("meeting.restated.now", line -> line.after()),
                        column("meeting.restated.reason", line -> line.reason()),
                        column("meeting.restated.who", line -> line.who())));
    }

    @SafeVarargs
    private final <T> Table table(String name, List<T> lines, Column<T>... columns) {
        List<String> headings = new ArrayList<>();
        for (Column<T> column : columns) {
            headings.add(wording.text(column.heading()));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (T line : lines) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (Column<T> column : columns) {
                cells.add(cell(column.value().apply(line)));
            }
            rows.add(cells);
        }
        return new Table(wording.text(name), headings, rows);
    }

    private static <T> Column<T> column(String heading, Function<T, @Nullable Object> value) {
        return new Column<>(heading, value);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof Fte fte) {
            return fte.value();
        }
        if (value instanceof Money money) {
            return money.thousands();
        }
        return value;
    }
}
