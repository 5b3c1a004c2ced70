package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A figure is given by the period's benefit owner, or by who acts for her today. */
@Component
class OwnerRule {

    private final Directory directory;
    private final Today today;

    OwnerRule(Directory directory, Today today) {
        this.directory = directory;
        this.today = today;
    }

    /** As the benefit owner, or as who acts for her today; none for anybody else. */
    Optional<Actor> asOwner(FollowUpPeriod period, Actor actor) {
        if (actor.principal().equals(period.ownerId())) {
            return Optional.of(actor);
        }
        boolean delegate =
                directory.principalsOf(actor.personId(), today.date()).contains(period.ownerId());
        return delegate
                ? Optional.of(new Actor(actor.personId(), period.ownerId(), actor.channel()))
                : Optional.empty();
    }

    Actor require(FollowUpPeriod period, Actor actor) {
        return asOwner(period, actor)
                .orElseThrow(() -> new IllegalTransition(period.initiativeId(), "is followed up with its owner only"));
    }
}
