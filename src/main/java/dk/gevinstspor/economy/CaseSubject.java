package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is the economy of: an initiative, or a programme as a whole.
 *
 * @param initiative null for the programme itself
 * @param label how people name it
 */
record CaseSubject(UUID id, UUID programmeId, @Nullable Initiative initiative, String label) {

    boolean isInitiative() {
        return initiative != null;
    }

    @Nullable
    UUID initiativeId() {
        return initiative == null ? null : initiative.id();
    }

    /** Where its economy is shown. */
    public String url() {
        return "/oekonomi/" + id;
    }
}
