package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.StatusDocument.FollowUpLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting (beslutningsreferat) as they are printed.
 *
 * @param held when the meeting was and whose report it was about, in words
 * @param present names, a line for each; empty when nobody noted who was there
 */
record MinutesDocument(
        String programme,
        String administration,
        String period,
        String held,
        String recorded,
        String present,
        String absent,
        @Nullable String discussion,
        List<MinuteLine> decisions,
        List<RemarkLine> comments,
        List<FollowUpLine> followUps) {

    /**
     * A decision, each part in words; null for what there is not.
     *
     * @param carried who carries it out, by when
     * @param followed what was done with it at once
     */
    record MinuteLine(
            int number,
            String recommendation,
            String outcome,
            @Nullable String text,
            @Nullable String conditions,
            @Nullable String followed,
            @Nullable String carried) {}

    /** @param who name, day, and what it is about */
    record RemarkLine(String who, String text) {}
}
