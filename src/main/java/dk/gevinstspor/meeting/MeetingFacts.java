package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.HeldMeeting.Attendance;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.RecordChain;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of a meeting for good, beside its decisions: when it was held and who was there. */
@Component
class MeetingFacts {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final RecordChain record;
    private final Today today;

    MeetingFacts(JdbcClient jdbc, Questions questions, RecordChain record, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.record = record;
        this.today = today;
    }

    private record Row(UUID id, LocalDate heldOn, @Nullable String discussion) {}

    void held(UUID reportId, HeldMeeting meeting, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into steering_meeting (id, report_id, held_on, discussion, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :report, :heldOn, :discussion, :day, :at, :person, :for, :channel)""")
                .param("id", id)
                .param("report", reportId)
                .param("heldOn", meeting.heldOn())
                .param("discussion", meeting.discussion())
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
        int position = 0;
        for (Attendance each : meeting.asked()) {
            jdbc.sql("insert into steering_attendance (meeting_id, position, member_id, present) values (?, ?, ?, ?)")
                    .params(id, position, each.memberId(), each.present())
                    .update();
            position++;
        }
        record.append(MeetingRecord.MEETING, id);
    }

    /** None for one that was held before this was noted. */
    Optional<HeldMeeting> of(UUID reportId) {
        return jdbc.sql("select id, held_on, discussion from steering_meeting where report_id = ?")
                .param(reportId)
                .query(Row.class)
                .optional()
                .map(row -> new HeldMeeting(row.heldOn(), row.discussion(), asked(row.id())));
    }

    /** Who recorded the decisions, also of a report that had no recommendations. */
    record Recorder(UUID personId, @Nullable UUID onBehalfOf, LocalDate validFrom) {}

    Optional<Recorder> recorder(UUID reportId) {
        return questions.ask(recorderQuestion(reportId)).stream().findFirst();
    }

    /** For {@link #recorder}. */
    static Question<Recorder> recorderQuestion(UUID reportId) {
        return Question.of(
                Recorder.class,
                "select person_id, on_behalf_of, valid_from from report_step where report_id = ? and state = 'DECIDED'",
                reportId);
    }

    private List<Attendance> asked(UUID meetingId) {
        return jdbc.sql("select member_id, present from steering_attendance where meeting_id = ? order by position")
                .param(meetingId)
                .query(Attendance.class)
                .list();
    }
}
