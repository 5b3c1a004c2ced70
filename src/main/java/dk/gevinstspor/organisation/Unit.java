package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisational unit.
 *
 * @param headId the enhedschef, by default the benefit owner of the unit's initiatives
 * @param staffing the unit's normering in ÅV: the harvest never exceeds it
 */
public record Unit(
        UUID id,
        @Nullable UUID parentId,
        Kind kind,
        String name,
        @Nullable UUID headId,
        Fte staffing) {

    /** From the top: forvaltning, afdeling, enhed. */
    public enum Kind {
        ADMINISTRATION,
        DEPARTMENT,
        UNIT
    }
}
