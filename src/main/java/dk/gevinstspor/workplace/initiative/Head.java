package dk.gevinstspor.workplace.initiative;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the tabs: lights, owner, and what is open.
 *
 * @param owner the benefit owner's name
 * @param since the day it came to its stage
 * @param open its open tasks, soonest due first
 */
record Head(@Nullable String owner, @Nullable LocalDate since, Light time, Light benefits, List<Waiting> open) {

    /**
     * An open task.
     *
     * @param holder whose it is; null while it is open to its role
     * @param mine the reader may do it, for herself or for {@code holder}
     */
    record Waiting(
            String id,
            String definitionKey,
            @Nullable String holder,
            @Nullable Role role,
            @Nullable Instant dueAt,
            boolean mine) {

        public String titleKey() {
            return "task." + definitionKey;
        }

        /** The day in Copenhagen. */
        public @Nullable LocalDate dueOn() {
            return dueAt == null ? null : Zone.dayOf(dueAt);
        }

        public boolean overdueOn(LocalDate today) {
            LocalDate due = dueOn();
            return due != null && due.isBefore(today);
        }
    }

    /** The task that is due first. */
    public @Nullable Waiting next() {
        Optional<Waiting> first = open.stream().findFirst();
        return first.orElse(null);
    }

    public List<Waiting> mine() {
        return open.stream().filter(Waiting::mine).toList();
    }
}
