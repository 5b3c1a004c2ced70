package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.BenefitEroded;
import dk.gevinstspor.initiative.Delivery;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whether a permanent benefit still holds: the latest confirmation is held against the one that the steering group knew
 * when it found it permanent.
 */
@Component
class Erosion {

    private final BenefitLedger ledger;
    private final FollowUps followUps;
    private final Delivery delivery;
    private final ApplicationEventPublisher events;

    Erosion(BenefitLedger ledger, FollowUps followUps, Delivery delivery, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.followUps = followUps;
        this.delivery = delivery;
        this.events = events;
    }

    void check(Initiative permanent, Actor actor) {
        Fte found = followUps
                .lastAssessed(permanent.id())
                .flatMap(held -> ledger.latestKnownAt(permanent.id(), held))
                .map(Confirmation::fte)
                .orElse(Fte.ZERO);
        Fte now = ledger.latest(permanent.id()).map(Confirmation::fte).orElse(Fte.ZERO);
        if (followUps.toleranceOf(permanent.id()).isBroken(now, found)) {
            delivery.eroded(permanent.id(), actor);
            events.publishEvent(new BenefitEroded(permanent.id()));
        }
    }
}
