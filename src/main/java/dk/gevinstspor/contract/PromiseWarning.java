package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.Fte;

/**
 * A promise that looks too large. It does not stop a contract: only the harvest is blocked.
 *
 * @param promised ÅV a year promised
 * @param limit what it is held against
 */
record PromiseWarning(Kind kind, Fte promised, Fte limit) {

    enum Kind {
        /** more than the work was measured to be */
        OVER_BASELINE,
        /** with the unit's other contracts more than its staffing: the same ÅV may be promised twice */
        OVER_STAFFING
    }
}
