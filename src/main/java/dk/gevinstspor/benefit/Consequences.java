package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.BenefitAssessable;
import dk.gevinstspor.benefit.BenefitEvent.PeriodRerouted;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.organisation.Actor;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows for the initiative when a figure counts that did not before. */
@Component
class Consequences {

    private final Initiatives initiatives;
    private final FollowUps followUps;
    private final Erosion erosion;
    private final ApplicationEventPublisher events;

    Consequences(Initiatives initiatives, FollowUps followUps, Erosion erosion, ApplicationEventPublisher events) {
        this.initiatives = initiatives;
        this.followUps = followUps;
        this.erosion = erosion;
        this.events = events;
    }

    void of(UUID initiativeId, Actor actor) {
        Initiative initiative = initiatives.get(initiativeId);
        if (initiative.stage() == Stage.PERMANENT) {
            erosion.check(initiative, actor);
        } else if (initiative.stage() == Stage.FOLLOW_UP && followUps.assessable(initiativeId)) {
            events.publishEvent(new BenefitAssessable(initiativeId));
        }
    }

    /** Sends the period on to what is next now, unless it waits there already. */
    void reroute(BenefitFile before, BenefitFile after, UUID periodId) {
        if (before.place(periodId) != after.place(periodId)) {
            events.publishEvent(new PeriodRerouted(periodId, after.place(periodId)));
        }
    }
}
