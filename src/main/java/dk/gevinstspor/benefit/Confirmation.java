package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed benefit. Append-only: in a period the latest counts.
 *
 * @param fte the annual rate of ÅV on the day {@code validFrom}
 * @param corrects the confirmation that this one takes the place of
 */
public record Confirmation(
        UUID id,
        UUID initiativeId,
        UUID periodId,
        Fte fte,
        @Nullable GoalsMet goals,
        @Nullable String comment,
        @Nullable UUID corrects,
        LocalDate validFrom,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf,
        Channel channel) {

    Actor actor() {
        return new Actor(personId, onBehalfOf, channel);
    }
}
