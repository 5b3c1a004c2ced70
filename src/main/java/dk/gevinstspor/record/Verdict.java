package dk.gevinstspor.record;

import java.util.List;
import java.util.Optional;

/**
 * What verifying found.
 *
 * @param breaks the first of each broken chain, and facts in no chain; the earliest recorded first
 */
public record Verdict(long chains, long entries, List<Break> breaks) {

    public boolean isWhole() {
        return breaks.isEmpty();
    }

    public Optional<Break> first() {
        return breaks.stream().findFirst();
    }
}
