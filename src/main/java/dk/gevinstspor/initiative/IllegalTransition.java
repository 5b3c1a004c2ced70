package dk.gevinstspor.initiative;

import java.util.UUID;

/** A step that the initiative's present facts forbid: a stale page, or a fault of the caller. */
public class IllegalTransition extends RuntimeException {

    public IllegalTransition(UUID initiativeId, String why) {
        super("initiative " + initiativeId + ": " + why);
    }
}
