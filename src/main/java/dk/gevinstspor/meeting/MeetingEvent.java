package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Actor;
import java.util.UUID;

/** What happened to a status report, told in the transaction in which it happened. */
public sealed interface MeetingEvent {

    UUID reportId();

    /** A quarter's report is open: its work begins. */
    record ReportOpened(UUID reportId, UUID programmeId, Quarter quarter) implements MeetingEvent {}

    record ReportApproved(UUID reportId) implements MeetingEvent {}

    /** The steering group followed a recommendation, and what it asked for of an initiative is done. */
    record RequestMet(UUID reportId, UUID initiativeId, Ask ask, Actor actor) implements MeetingEvent {}

    record DecisionsRecorded(UUID reportId) implements MeetingEvent {}

    /** Somebody carries the decision out by a day. */
    record DecisionAssigned(UUID reportId, UUID decisionId) implements MeetingEvent {}

    /** Somebody else carries it out from now on. */
    record DecisionHandedOver(UUID reportId, UUID decisionId, UUID ownerId) implements MeetingEvent {}

    /** She says that it is done. */
    record DecisionClosed(UUID reportId, UUID decisionId, Actor actor) implements MeetingEvent {}
}
