package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * The status report of a programme's quarter on its way to the steering group. The figures are in its snapshot; who
 * approved it and what was decided are facts of their own.
 */
public record StatusReport(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID programmeId,
        Quarter quarter,
        State state,
        @Nullable String assessment,
        @Embedded.Empty(prefix = "claimed_") ClaimedLights claimed,

        @MappedCollection(idColumn = "report_id", keyColumn = "position")
        List<Recommendation> recommendations) {

    /** The way of a report; it only goes back from SUBMITTED to DRAFT. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        DISTRIBUTED,
        DECIDED;

        /** From its approval the report may be read by everyone in the programme. */
        public boolean isApproved() {
            return compareTo(APPROVED) >= 0;
        }
    }

    /**
     * Lights that the programme manager holds instead of the computed ones; null where she agrees.
     *
     * @param reason why; null where she agrees on all of them
     */
    public record ClaimedLights(
            @Nullable Light time,
            @Nullable Light budget,
            @Nullable Light benefits,
            @Nullable Light risk,
            @Nullable String reason) {

        public static final ClaimedLights NONE = new ClaimedLights(null, null, null, null, null);
    }

    /**
     * An indstilling to the steering group; its number is its place in the list.
     *
     * @param ask what is carried out when it is followed; null where that is left to people
     * @param initiativeId the initiative that this is asked for; null where it is the programme
     * @param until the last day of what is extended; else null
     */
    public record Recommendation(
            String text,
            @Nullable Ask ask,
            @Nullable UUID initiativeId,
            @Nullable LocalDate until) {

        static Recommendation of(String text) {
            return new Recommendation(text, null, null, null);
        }
    }

    /** Written and handed to the chair. */
    StatusReport written(String text, ClaimedLights lights, List<Recommendation> asked) {
        require(State.DRAFT);
        return new StatusReport(id, version, programmeId, quarter, State.SUBMITTED, text, lights, List.copyOf(asked));
    }

    StatusReport approved() {
        return moved(State.SUBMITTED, State.APPROVED);
    }

    StatusReport sentBack() {
        return moved(State.SUBMITTED, State.DRAFT);
    }

    StatusReport distributed() {
        return moved(State.APPROVED, State.DISTRIBUTED);
    }

    StatusReport decided() {
        return moved(State.DISTRIBUTED, State.DECIDED);
    }

    private StatusReport moved(State from, State to) {
        require(from);
        return new StatusReport(id, version, programmeId, quarter, to, assessment, claimed, recommendations);
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("status report " + id + " is " + state + ", not " + expected);
        }
    }
}
