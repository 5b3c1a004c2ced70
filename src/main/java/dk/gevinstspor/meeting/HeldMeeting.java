package dk.gevinstspor.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its chair noted it.
 *
 * @param discussion what was said beside the decisions; null for nothing
 * @param asked who was asked to it, in the order of the list
 */
record HeldMeeting(LocalDate heldOn, @Nullable String discussion, List<Attendance> asked) {

    record Attendance(UUID memberId, boolean present) {}
}
