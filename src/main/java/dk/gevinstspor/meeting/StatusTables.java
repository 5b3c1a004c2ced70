package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import java.util.ArrayList;
import java.util.Arrays;
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
                        line -> cells(
                                line.number(),
                                line.title(),
                                line.where(),
                                line.stage(),
                                line.plannedGoLive(),
                                line.actualGoLive(),
                                line.timeWord(),
                                line.contracted(),
                                line.forecast(),
                                line.confirmed(),
                                line.harvested(),
                                line.benefitWord()),
                        P + "number",
                        P + "missing.initiative",
                        P + "initiative.where",
                        P + "stage",
                        P + "goLive.planned",
                        P + "goLive.actual",
                        P + "light.time",
                        RUNGS[1],
                        P + "forecast",
                        RUNGS[3],
                        RUNGS[4],
                        P + "light.benefit"),
                table(
                        P + "stage",
                        document.stages(),
                        line -> cells(
                                line.stage(), line.count(), line.estimated(), line.contracted(), line.confirmed()),
                        P + "stage",
                        P + "initiatives.count",
                        RUNGS[0],
                        RUNGS[1],
                        RUNGS[3]),
                table(
                        P + "milestone",
                        document.milestones(),
                        line -> cells(
                                line.number(), line.title(), line.milestone(), line.planned(), line.day(), line.word()),
                        P + "number",
                        P + "missing.initiative",
                        P + "milestone",
                        P + "milestone.planned",
                        P + "milestone.reached",
                        P + "light"));
    }

    private Stream<Table> benefits() {
        return Stream.of(
                table(
                        "benefit.rung",
                        document.ladder(),
                        line -> cells(line.word(), line.meaning(), line.fte(), line.initiatives(), line.share()),
                        "benefit.rung",
                        P + "rung.meaning",
                        P + "fte.short",
                        P + "initiatives.count",
                        P + "share"),
                table(
                        P + "department",
                        document.departments(),
                        line -> cells(
                                line.department(),
                                line.target(),
                                line.estimated(),
                                line.contracted(),
                                line.freed(),
                                line.confirmed(),
                                line.harvested(),
                                line.permanent()),
                        Stream.concat(Stream.of(P + "department", P + "target"), Stream.of(RUNGS))
                                .toArray(String[]::new)),
                table(
                        P + "forecast",
                        document.forecast(),
                        line -> cells(
                                line.year(), line.target(), line.low(), line.middle(), line.high(), line.chance()),
                        P + "forecast.yearEnd",
                        P + "target",
                        P + "forecast.p10",
                        P + "forecast.p50",
                        P + "forecast.p90",
                        P + "forecast.chance"));
    }

    private Stream<Table> money() {
        return Stream.of(
                table(
                        P + "economy",
                        document.caseYears(),
                        line -> cells(
                                line.year(),
                                line.savings(),
                                line.operation(),
                                line.permanent(),
                                line.implementation(),
                                line.net(),
                                line.cumulative()),
                        P + "year",
                        P + "case.savings",
                        P + "case.operation",
                        P + "case.permanent",
                        P + "case.implementation",
                        P + "case.net",
                        P + "case.cumulative"),
                table(
                        P + "budget.budget",
                        document.spending(),
                        line -> cells(
                                line.label(),
                                line.budget(),
                                line.forecast(),
                                line.spent(),
                                line.rest(),
                                line.percent(),
                                line.word()),
                        P + "budget.period",
                        P + "budget.budget",
                        P + "budget.forecast",
                        P + "budget.spent",
                        P + "budget.rest",
                        P + "budget.percent",
                        P + "light"),
                table(
                        P + "risks",
                        document.risks(),
                        line -> cells(
                                line.initiative(),
                                line.title(),
                                line.likelihood(),
                                line.impact(),
                                line.score(),
                                line.word(),
                                line.response(),
                                line.owner()),
                        P + "number",
                        P + "risk",
                        P + "matrix.corner",
                        P + "risk.impact",
                        P + "risk.score",
                        P + "light",
                        P + "risk.response",
                        P + "owner"));
    }

    private Stream<Table> decided() {
        return Stream.of(
                table(
                        P + "decisions",
                        document.decisions(),
                        line -> cells(
                                line.number(),
                                line.recommendation(),
                                line.outcome(),
                                line.decision(),
                                line.owner(),
                                line.dueOn()),
                        P + "number",
                        P + "recommendation",
                        P + "decision",
                        P + "decision.text",
                        P + "owner",
                        P + "due"),
                table(
                        "meeting.followUp.state",
                        document.followUps(),
                        line -> cells(
                                line.meeting(),
                                line.decision(),
                                line.owner(),
                                line.dueOn(),
                                line.word(),
                                line.remark()),
                        "meeting.followUp.meeting",
                        P + "decision",
                        P + "owner",
                        P + "due",
                        "meeting.followUp.state",
                        "meeting.followUp.remark"),
                table(
                        P + "criterion",
                        document.criteria(),
                        line -> cells(
                                line.criterion(),
                                line.measure(),
                                line.responsible(),
                                line.due(),
                                line.standing(),
                                line.note()),
                        P + "criterion",
                        P + "criterion.measure",
                        P + "owner",
                        P + "criterion.due",
                        P + "criterion.standing",
                        P + "decision.text"));
    }

    private Stream<Table> quality() {
        return Stream.of(
                table(
                        P + "quality",
                        document.missingAnswers(),
                        line -> cells(line.initiative(), line.title(), line.period(), line.askedOn(), line.owner()),
                        P + "number",
                        P + "missing.initiative",
                        P + "missing.period",
                        P + "missing.asked",
                        P + "missing.owner"),
                table(
                        P + "disputed",
                        document.disputed(),
                        line -> cells(
                                line.initiative(), line.title(), line.period(), line.since(), line.fte(), line.owner()),
                        P + "number",
                        P + "missing.initiative",
                        P + "missing.period",
                        P + "disputed.since",
                        P + "fte.short",
                        P + "missing.owner"),
                table(
                        P + "corrected",
                        document.corrected(),
                        line -> cells(
                                line.initiative(),
                                line.title(),
                                line.period(),
                                line.day(),
                                line.before(),
                                line.after(),
                                line.reason()),
                        P + "number",
                        P + "missing.initiative",
                        P + "missing.period",
                        P + "corrected.on",
                        P + "corrected.before",
                        P + "corrected.after",
                        P + "corrected.reason"),
                table(
                        "meeting.restated.table",
                        document.restatements(),
                        line -> cells(
                                line.told(),
                                line.initiative(),
                                line.title(),
                                line.figure(),
                                line.before(),
                                line.after(),
                                line.reason(),
                                line.who()),
                        "meeting.restated.told",
                        P + "number",
                        P + "missing.initiative",
                        "meeting.restated.figure",
                        "meeting.restated.was",
                        "meeting.restated.now",
                        "meeting.restated.reason",
                        "meeting.restated.who"));
    }

    private <T> Table table(String name, List<T> lines, Function<T, List<@Nullable Object>> cells, String... headings) {
        return new Table(
                wording.text(name),
                Stream.of(headings).map(key -> wording.text(key)).toList(),
                lines.stream().map(cells).toList());
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        List<@Nullable Object> cells = new ArrayList<>();
        Arrays.stream(values).map(StatusTables::cell).forEach(cells::add);
        return cells;
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
