package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.StatusDocument.FollowUpLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the steering group as it is read: what was decided on a report, and what became of it.
 *
 * @param recordedBy name of who recorded the decisions, on recordedOn; null while nobody has
 * @param followUps what earlier meetings decided that somebody carries out
 */
record Meeting(
        @Nullable String recordedBy,
        @Nullable LocalDate recordedOn,
        List<DecisionLine> decisions,
        List<FollowUpLine> followUps,
        List<CommentLine> comments) {

    /**
     * What a member said.
     *
     * @param who her name, and whose delegate she was
     * @param about the initiative; null for the report as a whole
     */
    record CommentLine(
            String who,
            LocalDate day,
            @Nullable UUID initiativeId,
            @Nullable String about,
            String text) {}

    /**
     * A decision and what became of it.
     *
     * @param outcome FOLLOWED, CHANGED, POSTPONED or REJECTED; word says it to people
     * @param followed what was carried out with it; null for nothing
     * @param owner whom the meeting named
     * @param carriedBy who carries it out today; null for nobody
     * @param ownerLeft whether she uses the system no more
     * @param state OPEN, OVERDUE or DONE; null when nobody carries it out
     * @param remark what its owner did; null while it is not done
     */
    record DecisionLine(
            UUID id,
            int number,
            String recommendation,
            String outcome,
            String word,
            @Nullable String conditions,
            @Nullable String text,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable String carriedBy,
            boolean ownerLeft,
            List<HandoverLine> handovers,
            @Nullable String followed,
            @Nullable UUID initiativeId,
            @Nullable String state,
            @Nullable String remark) {

        /** Somebody could still carry it out. */
        public boolean isOpen() {
            return state != null && !state.equals(Commitment.State.DONE.name());
        }
    }

    /**
     * A decision passed on from one to another.
     *
     * @param who passed it on, and whose delegate she was
     * @param reason empty when she has been forgotten
     */
    record HandoverLine(String former, String owner, LocalDate day, String who, String reason) {}
}
