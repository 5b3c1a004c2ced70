package dk.gevinstspor.portfolio;

/**
 * What tells that the facts of a forecast are the same as before: counters, which grow with every fact. A transaction that
 * was under way when they were read may have counted and commit later, so until it has ended nothing is certain.
 *
 * @param open the oldest transaction that had not ended
 * @param next the one that was to begin next
 */
record Fingerprint(String counters, long open, long next) {

    /** Nobody was writing. */
    private boolean isQuiet() {
        return open == next;
    }

    /** Whether what was read after this one is still all there is, now that the other one was read. */
    boolean isCertainBy(Fingerprint now) {
        return isQuiet() && counters.equals(now.counters);
    }

    /** The same, unless somebody who was writing then has committed since. */
    boolean isLikelyBy(Fingerprint now) {
        return counters.equals(now.counters) && now.open < next;
    }
}
