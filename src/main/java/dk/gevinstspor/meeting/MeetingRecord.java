package dk.gevinstspor.meeting;

import dk.gevinstspor.record.ChainOf;
import dk.gevinstspor.record.FactKind;
import dk.gevinstspor.record.RecordedFacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;

/** What the record commits to of meetings: what was said, decided and carried out. */
@RecordedFacts
class MeetingRecord {

    static final FactKind COMMENT = FactKind.fact(
                    "REPORT_COMMENT", "report_comment", ChainOf.COMMON, "report_id", "initiative_id")
            .texts("text");

    static final FactKind MEETING = ofTheGroup(
                    "STEERING_MEETING", "steering_meeting", List.of("report_id", "held_on"), List.of("discussion"))
            .part("attendance", """
                    select string_agg(a.member_id || ' ' || a.present, ', ' order by a.position)
                    from steering_attendance a where a.meeting_id = f.id""");

    static final FactKind DECISION = ofTheGroup(
            "STEERING_DECISION",
            "steering_decision",
            List.of("report_id", "number", "outcome", "owner_id", "due_on"),
            List.of("conditions", "text"));

    static final FactKind CLOSING = FactKind.fact("DECISION_CLOSING", "decision_closing", ChainOf.COMMON, "decision_id")
            .texts("remark");

    static final FactKind HANDOVER = FactKind.fact(
                    "DECISION_HANDOVER", "decision_handover", ChainOf.COMMON, "decision_id", "former_id", "owner_id")
            .texts("reason");

    /** Its texts are the group's and not one person's: they stay when who recorded them is forgotten. */
    private static FactKind ofTheGroup(String name, String table, List<String> columns, List<String> texts) {
        List<String> all = Stream.concat(
                        columns.stream(), Stream.of("seq", "valid_from", "recorded_at", "person_id", "on_behalf_of"))
                .toList();
        return new FactKind(name, table, ChainOf.COMMON, all, texts, Map.of());
    }

    @Bean
    FactKind commentsOnReports() {
        return COMMENT;
    }

    @Bean
    FactKind steeringMeetings() {
        return MEETING;
    }

    @Bean
    FactKind steeringDecisions() {
        return DECISION;
    }

    @Bean
    FactKind closedDecisions() {
        return CLOSING;
    }

    @Bean
    FactKind decisionsHandedOver() {
        return HANDOVER;
    }
}
