package dk.gevinstspor.economy;

import dk.gevinstspor.organisation.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a case: which, when, by whom and why. Append-only: a change is a new version.
 *
 * @param number 1 for the first
 * @param reason why it was made; null for the first
 * @param gates the gates (1 to 5) that were passed with it, in their order
 */
public record CaseVersion(
        UUID id,
        int number,
        EconomicCase economicCase,
        @Nullable String reason,
        LocalDate validFrom,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf,
        Actor.Channel channel,
        List<Integer> gates) {

    public CaseVersion {
        gates = List.copyOf(gates);
    }

    public boolean isFrozen() {
        return !gates.isEmpty();
    }
}
