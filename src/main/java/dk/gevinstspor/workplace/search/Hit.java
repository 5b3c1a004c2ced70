package dk.gevinstspor.workplace.search;

import dk.gevinstspor.initiative.Stage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found: an initiative with its best text, a person or a unit.
 *
 * @param title what was found is called, and {@code excerpt} around the words in it
 * @param number of the initiative; null for a person or a unit, as is the stage
 * @param more other texts of the same initiative that have the words too
 */
record Hit(
        Kind kind,
        UUID subjectId,
        @Nullable UUID initiativeId,
        @Nullable Integer number,
        @Nullable String initiativeTitle,
        @Nullable Stage stage,
        Marked title,
        Marked excerpt,
        int more) {

    enum Kind {
        INITIATIVE,
        DECISION,
        COMMENT,
        RISK,
        DOCUMENT,
        PERSON,
        UNIT
    }

    /** Where it is read. */
    public String address() {
        return switch (kind) {
            case PERSON -> "/organisation/personer/" + subjectId;
            case UNIT -> "/initiativer?afdeling=" + subjectId;
            case INITIATIVE -> "/initiativer/" + initiativeId;
            case DECISION -> "/initiativer/" + initiativeId + "/beslutninger";
            case COMMENT -> "/initiativer/" + initiativeId + "/bemaerkninger";
            case RISK -> "/initiativer/" + initiativeId + "/risici";
            case DOCUMENT -> "/initiativer/" + initiativeId + "/dokumenter";
        };
    }
}
