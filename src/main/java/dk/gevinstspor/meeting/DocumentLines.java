package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.meeting.StatusDocument.CaseLine;
import dk.gevinstspor.meeting.StatusDocument.DepartmentLine;
import dk.gevinstspor.meeting.StatusDocument.FollowUpLine;
import dk.gevinstspor.meeting.StatusDocument.InitiativeLine;
import dk.gevinstspor.meeting.StatusDocument.MissingLine;
import dk.gevinstspor.meeting.StatusDocument.RiskLine;
import dk.gevinstspor.meeting.StatusDocument.SpendingLine;
import dk.gevinstspor.meeting.StatusSnapshot.CaseYear;
import dk.gevinstspor.meeting.StatusSnapshot.DecisionStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Department;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Overrun;
import dk.gevinstspor.meeting.StatusSnapshot.Spending;
import dk.gevinstspor.organisation.LightPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of a status report, made from its snapshot. */
final class DocumentLines {

    private final StatusSnapshot snapshot;
    private final Wording wording;

    DocumentLines(StatusSnapshot snapshot, Wording wording) {
        this.snapshot = snapshot;
        this.wording = wording;
    }

    List<InitiativeLine> initiatives() {
        return snapshot.initiatives().stream()
                .map(initiative -> new InitiativeLine(
                        initiative.id(),
                        initiative.number(),
                        initiative.title(),
                        where(initiative),
                        wording.text("initiative.stage." + initiative.stage()),
                        initiative.plannedGoLive(),
                        initiative.actualGoLive(),
                        initiative.time(),
                        word(initiative.time()),
                        initiative.benefit(),
                        word(initiative.benefit()),
                        initiative.contracted(),
                        initiative.confirmed(),
                        initiative.harvested()))
                .toList();
    }

    /** Nothing for no light: the column is narrow. */
    private String word(Light light) {
        return light == Light.NONE ? "" : wording.light(light);
    }

    private String where(InitiativeStatus initiative) {
        String where = initiative.owner() == null ? initiative.unit() : initiative.unit() + " · " + initiative.owner();
        return initiative.feeFunded() ? where + " · " + wording.text("meeting.feeFunded") : where;
    }

    List<CaseLine> caseYears() {
        List<CaseLine> lines = new ArrayList<>();
        Money cumulative = Money.ZERO;
        for (CaseYear year : snapshot.economy().years()) {
            cumulative = cumulative.plus(year.net());
            lines.add(new CaseLine(
                    year.year(),
                    year.savings(),
                    year.operation(),
                    year.permanent(),
                    year.implementation(),
                    year.net(),
                    cumulative));
        }
        return List.copyOf(lines);
    }

    /** The programme's year and all its years, then the initiatives that cost more than their budget. */
    List<SpendingLine> spending() {
        String year = String.valueOf(snapshot.quarter().year());
        List<SpendingLine> lines = new ArrayList<>();
        lines.add(spending(
                wording.text("meeting.spending.year", year), snapshot.economy().thisYear()));
        lines.add(spending(
                wording.text("meeting.spending.total"), snapshot.economy().total()));
        for (Overrun overrun : Objects.requireNonNullElse(snapshot.economy().overruns(), List.<Overrun>of())) {
            lines.add(spending(overrun.initiative() + " " + overrun.title(), overrun.spending()));
        }
        return List.copyOf(lines);
    }

    private SpendingLine spending(String label, Spending spending) {
        Money budget = spending.budget();
        Light light =
                spending.light() == null ? LightPolicy.DEFAULT.budget(spending.spent(), budget) : spending.light();
        BigDecimal percent = budget.isZero()
                ? null
                : spending.spent().thousands().divide(budget.thousands(), 4, RoundingMode.HALF_UP);
        Money rest = budget.minus(spending.expected());
        return new SpendingLine(
                label, budget, spending.forecast(), spending.spent(), rest, percent, light, word(light));
    }

    List<DepartmentLine> departments() {
        List<List<Fte>> figures =
                snapshot.departments().stream().map(this::figures).toList();
        BigDecimal scale = ChartScale.above(figures.stream().flatMap(List::stream));
        List<DepartmentLine> lines = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            List<Fte> row = figures.get(i);
            String name = snapshot.departments().get(i).name();
            lines.add(new DepartmentLine(name, scale, row.get(0), row.get(1), row.get(2), row.get(3)));
        }
        return List.copyOf(lines);
    }

    private List<Fte> figures(Department department) {
        return Stream.concat(
                        Stream.of(department.target()),
                        Stream.<Function<InitiativeStatus, Fte>>of(
                                        InitiativeStatus::contracted,
                                        InitiativeStatus::confirmed,
                                        InitiativeStatus::harvested)
                                .map(figure -> snapshot.sum(department.id(), figure)))
                .toList();
    }

    List<RiskLine> risks() {
        return snapshot.risks().stream()
                .map(risk -> new RiskLine(
                        risk.initiative(),
                        risk.title(),
                        risk.likelihood(),
                        risk.impact(),
                        risk.likelihood() * risk.impact(),
                        risk.light(),
                        wording.light(risk.light()),
                        risk.response(),
                        risk.owner()))
                .toList();
    }

    List<FollowUpLine> followUps() {
        return Objects.requireNonNullElse(snapshot.decisions(), List.<DecisionStatus>of()).stream()
                .map(decision -> wording.followUp(decision, snapshot.asOf()))
                .toList();
    }

    List<MissingLine> missingAnswers() {
        return snapshot.missingAnswers().stream()
                .map(missing -> new MissingLine(
                        missing.initiative(),
                        missing.title(),
                        wording.quarter(missing.period()),
                        missing.askedOn(),
                        missing.owner()))
                .toList();
    }
}
