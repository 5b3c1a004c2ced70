package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Refused;
import java.util.UUID;

/** A step that the initiative's present facts forbid: a stale page, or a fault of the caller. */
public class IllegalTransition extends Refused {

    private static final long serialVersionUID = 1L;

    public IllegalTransition(UUID initiativeId, String why) {
        super("initiative " + initiativeId + ": " + why);
    }
}
