package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A figure is given by a benefit owner, any one where the contract has several, or by who acts for her today. */
@Component
class OwnerRule {

    private final Contracts contracts;
    private final Directory directory;
    private final Today today;

    OwnerRule(Contracts contracts, Directory directory, Today today) {
        this.contracts = contracts;
        this.directory = directory;
        this.today = today;
    }

    /** As the benefit owner, or as who acts for her today; none for anybody else. */
    Optional<Actor> asOwner(FollowUpPeriod period, Actor actor) {
        Set<UUID> owners = ownersOf(period);
        if (owners.contains(actor.principal())) {
            return Optional.of(actor);
        }
        Set<UUID> principals = directory.principalsOf(actor.personId(), today.date());
        return owners.stream()
                .filter(principals::contains)
                .findFirst()
                .map(owner -> new Actor(actor.personId(), owner, actor.channel()));
    }

    /** The one it was opened for first, then the others that the contract in force names. */
    Set<UUID> ownersOf(FollowUpPeriod period) {
        Set<UUID> owners = new LinkedHashSet<>();
        owners.add(period.ownerId());
        owners.addAll(contracts.ownersInForce(period.initiativeId()));
        return owners;
    }

    Actor require(FollowUpPeriod period, Actor actor) {
        return asOwner(period, actor)
                .orElseThrow(() -> new IllegalTransition(period.initiativeId(), "is followed up with its owner only"));
    }
}
