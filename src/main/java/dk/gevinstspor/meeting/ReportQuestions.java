package dk.gevinstspor.meeting;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of a report ask of the database, together and ahead; the programme is likely the one its reader looks at. */
@Component
class ReportQuestions {

    /** Who wrote, decided, said or carries out something of the report, or of those before it. */
    private static final String PEOPLE = """
            select d.owner_id from steering_decision d join status_report s on s.id = d.report_id
            where s.programme_id = (select r.programme_id from status_report r where r.id = :id)
            union all select unnest(array[h.former_id, h.owner_id, h.person_id, h.on_behalf_of])
            from decision_handover h join steering_decision d on d.id = h.decision_id
            join status_report s on s.id = d.report_id
            where s.programme_id = (select r.programme_id from status_report r where r.id = :id)
            union all select person_id from report_step where report_id = :id
            union all select on_behalf_of from report_step where report_id = :id
            union all select person_id from report_comment where report_id = :id
            union all select on_behalf_of from report_comment where report_id = :id""";

    private final Questions questions;
    private final InitiativeRights rights;
    private final Today today;

    ReportQuestions(Questions questions, InitiativeRights rights, Today today) {
        this.questions = questions;
        this.rights = rights;
        this.today = today;
    }

    void askAhead(UUID reportId, CurrentUser reader) {
        List<Question<?>> wanted = new ArrayList<>(StatusReports.questions(reportId));
        wanted.add(ReportFacts.frozenQuestion(reportId));
        wanted.add(ReportFacts.stepsQuestion(reportId));
        wanted.add(DecisionFacts.question(reportId));
        wanted.add(MeetingFacts.recorderQuestion(reportId));
        wanted.add(ReportComments.question(reportId));
        wanted.add(Commitments.question(reportId));
        wanted.add(HandoverFacts.question(reportId));
        wanted.add(Papers.question(reportId, Papers.Kind.MINUTES));
        wanted.add(Prints.underWayQuestion(reportId));
        wanted.add(DirectoryQuestions.named(PEOPLE, reportId));
        UUID programme = reader.programmes().current();
        if (programme != null) {
            wanted.add(DirectoryQuestions.programme(programme));
            wanted.add(DirectoryQuestions.roles(reader.id(), programme));
            wanted.addAll(DirectoryQuestions.holders(programme, Role.STEERING_GROUP));
            wanted.add(Commitments.question(programme, KnownAt.endOf(today.date())));
            if (rights.reader(reader, programme).readsAll()) {
                wanted.add(Initiatives.idsQuestion(programme));
            }
        }
        questions.askAhead(wanted);
    }
}
