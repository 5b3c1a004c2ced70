package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * When an initiative is followed up: the k-th time 3k months after its base day, at 08:00 in Copenhagen. Always counted
 * from the base, never from the time before: from 30 November that would drift to the 28th.
 */
final class DueRule {

    private static final int MONTHS = 3;

    private DueRule() {}

    /**
     * One follow-up of the rule.
     *
     * @param ordinal k, from 1
     */
    record Due(int ordinal, LocalDate day) {

        Quarter quarter() {
            return Quarter.of(day);
        }

        Instant at() {
            return Zone.morningOf(day);
        }
    }

    static Due due(LocalDate base, int ordinal) {
        return new Due(ordinal, base.plusMonths((long) MONTHS * ordinal));
    }

    /** The next follow-up, if it is due by now: after downtime one after the other, until none is. */
    static Optional<Due> dueBy(LocalDate base, Set<Quarter> asked, Instant now) {
        return Optional.of(next(base, asked)).filter(due -> !due.at().isAfter(now));
    }

    /** The first follow-up whose quarter has not been asked about. */
    static Due next(LocalDate base, Set<Quarter> asked) {
        return IntStream.rangeClosed(1, asked.size() + 1)
                .mapToObj(ordinal -> due(base, ordinal))
                .filter(due -> !asked.contains(due.quarter()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("each follow-up falls in another quarter"));
    }
}
