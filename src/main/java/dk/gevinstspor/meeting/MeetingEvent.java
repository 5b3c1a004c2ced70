package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import java.util.UUID;

/** What happened to a status report, told in the transaction in which it happened. */
public sealed interface MeetingEvent {

    UUID reportId();

    /** A quarter's report is open: its work begins. */
    record ReportOpened(UUID reportId, UUID programmeId, Quarter quarter) implements MeetingEvent {}

    record ReportApproved(UUID reportId) implements MeetingEvent {}

    record DecisionsRecorded(UUID reportId) implements MeetingEvent {}
}
