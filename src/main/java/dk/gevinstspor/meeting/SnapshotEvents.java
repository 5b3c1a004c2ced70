package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.meeting.StatusSnapshot.CorrectedFigure;
import dk.gevinstspor.meeting.StatusSnapshot.DisputedFigure;
import dk.gevinstspor.meeting.StatusSnapshot.Milestone;
import dk.gevinstspor.portfolio.ProgrammeEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened in a quarter, as a snapshot keeps it. */
@Component
class SnapshotEvents {

    private final ProgrammeEvents events;

    SnapshotEvents(ProgrammeEvents events) {
        this.events = events;
    }

    /** In the quarter and until the day its figures are of, but not what the report before had already. */
    List<Milestone> milestones(UUID programmeId, Quarter quarter, KnownAt known) {
        LocalDate before = ReportCalendar.asOf(quarter.previous(), known.day());
        return events.milestones(programmeId, before.plusDays(1), known).stream()
                .map(each -> new Milestone(
                        each.initiativeId(),
                        InitiativeJudge.label(each.initiativeNumber()),
                        each.title(),
                        each.stage(),
                        each.day()))
                .toList();
    }

    /** For all that is told here. */
    static List<Question<?>> questions(UUID programmeId, Quarter quarter, KnownAt known) {
        return ProgrammeEvents.questions(programmeId, ReportCalendar.asOf(quarter.previous(), known.day()), known);
    }

    List<DisputedFigure> disputed(UUID programmeId, KnownAt known) {
        return events.disputed(programmeId, known).stream()
                .map(each -> new DisputedFigure(
                        InitiativeJudge.label(each.initiativeNumber()),
                        each.title(),
                        each.period(),
                        each.fte(),
                        each.since(),
                        each.owner()))
                .toList();
    }

    /** Since the report before. */
    List<CorrectedFigure> corrected(UUID programmeId, Quarter quarter, KnownAt known) {
        return events.corrected(programmeId, ReportCalendar.asOf(quarter.previous(), known.day()), known).stream()
                .map(each -> new CorrectedFigure(
                        InitiativeJudge.label(each.initiativeNumber()),
                        each.title(),
                        each.period(),
                        each.before(),
                        each.after(),
                        each.day(),
                        each.reason()))
                .toList();
    }
}
