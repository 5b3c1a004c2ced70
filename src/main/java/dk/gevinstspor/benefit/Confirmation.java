package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Ids;
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
 * @param suggested ÅV a year by the measured figures when she answered; none without any
 */
public record Confirmation(
        UUID id,
        UUID initiativeId,
        UUID periodId,
        Fte fte,
        @Nullable GoalsMet goals,
        @Nullable String comment,
        @Nullable UUID corrects,
        @Nullable Fte suggested,
        LocalDate validFrom,
        Instant recordedAt,
        UUID personId,
        @Nullable UUID onBehalfOf,
        Channel channel) {

    /** @param day whose annual rate it is */
    static Confirmation given(
            FollowUpPeriod period, Answer answer, @Nullable Fte suggested, LocalDate day, Instant at, Actor actor) {
        return new Confirmation(
                Ids.next(),
                period.initiativeId(),
                period.id(),
                answer.fte(),
                answer.goals(),
                answer.comment(),
                null,
                suggested,
                day,
                at,
                actor.personId(),
                actor.onBehalfOf(),
                actor.channel());
    }

    /** The entry that takes this one's place: of the same day. */
    Confirmation correctedTo(Answer answer, @Nullable Fte suggestion, Instant at, Actor actor) {
        return new Confirmation(
                Ids.next(),
                initiativeId,
                periodId,
                answer.fte(),
                answer.goals(),
                answer.comment(),
                id,
                suggestion,
                validFrom,
                at,
                actor.personId(),
                actor.onBehalfOf(),
                actor.channel());
    }

    Actor actor() {
        return new Actor(personId, onBehalfOf, channel);
    }
}
