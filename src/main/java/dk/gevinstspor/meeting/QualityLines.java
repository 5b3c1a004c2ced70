package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.meeting.StatusDocument.CorrectedLine;
import dk.gevinstspor.meeting.StatusDocument.CriterionLine;
import dk.gevinstspor.meeting.StatusDocument.DisputedLine;
import dk.gevinstspor.meeting.StatusDocument.FollowUpLine;
import dk.gevinstspor.meeting.StatusDocument.MissingLine;
import dk.gevinstspor.meeting.StatusDocument.RestatementLine;
import dk.gevinstspor.meeting.StatusSnapshot.CorrectedFigure;
import dk.gevinstspor.meeting.StatusSnapshot.CriterionStatus;
import dk.gevinstspor.meeting.StatusSnapshot.DecisionStatus;
import dk.gevinstspor.meeting.StatusSnapshot.DisputedFigure;
import dk.gevinstspor.meeting.StatusSnapshot.Restatement;
import dk.gevinstspor.meeting.StatusSnapshot.Restatement.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What the programme is judged by, and what its figures may be worth. */
final class QualityLines {

    private final StatusSnapshot snapshot;
    private final Wording wording;

    QualityLines(StatusSnapshot snapshot, Wording wording) {
        this.snapshot = snapshot;
        this.wording = wording;
    }

    List<CriterionLine> criteria() {
        return Objects.requireNonNullElse(snapshot.criteria(), List.<CriterionStatus>of()).stream()
                .map(this::line)
                .toList();
    }

    private CriterionLine line(CriterionStatus criterion) {
        Light light = criterion.standing().light(snapshot.quarter().isAfter(criterion.due()));
        String due = wording.quarter(criterion.due());
        return new CriterionLine(
                criterion.criterion(),
                criterion.measure(),
                criterion.responsible(),
                criterion.recurring() ? wording.text("meeting.criterion.recurring", due) : due,
                light,
                wording.text("meeting.standing." + criterion.standing()),
                criterion.note());
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

    List<FollowUpLine> followUps() {
        return Objects.requireNonNullElse(snapshot.decisions(), List.<DecisionStatus>of()).stream()
                .map(decision -> wording.followUp(decision, snapshot.asOf()))
                .toList();
    }

    List<DisputedLine> disputed() {
        return Objects.requireNonNullElse(snapshot.disputed(), List.<DisputedFigure>of()).stream()
                .map(figure -> new DisputedLine(
                        figure.initiative(),
                        figure.title(),
                        wording.quarter(figure.period()),
                        figure.fte(),
                        figure.since(),
                        figure.owner()))
                .toList();
    }

    List<CorrectedLine> corrected() {
        return Objects.requireNonNullElse(snapshot.corrected(), List.<CorrectedFigure>of()).stream()
                .map(figure -> new CorrectedLine(
                        figure.initiative(),
                        figure.title(),
                        wording.quarter(figure.period()),
                        figure.before(),
                        figure.after(),
                        figure.day(),
                        figure.reason()))
                .toList();
    }

    List<RestatementLine> restatements() {
        return Objects.requireNonNullElse(snapshot.restatements(), List.<Restatement>of()).stream()
                .map(each -> new RestatementLine(
                        wording.quarter(each.report()),
                        each.initiative(),
                        each.title(),
                        wording.text("meeting.restated." + each.figure()),
                        figure(each, each.was()),
                        figure(each, each.now()),
                        each.was(),
                        each.now(),
                        Objects.requireNonNullElse(each.reason(), ""),
                        each.day() == null ? "" : each.person() + ", " + wording.date(each.day())))
                .toList();
    }

    private String figure(Restatement restated, BigDecimal value) {
        return restated.figure() == Figure.SPENT
                ? wording.text("meeting.restated.money", wording.money(new Money(value)))
                : wording.text("meeting.restated.fte", wording.fte(new Fte(value)));
    }
}
