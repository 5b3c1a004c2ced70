package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.BenefitAssessable;
import dk.gevinstspor.benefit.BenefitEvent.PeriodRerouted;
import dk.gevinstspor.benefit.BenefitEvent.Place;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows for the initiative when a figure counts that did not before. */
@Component
class Consequences {

    /** Where the plan's own deadline is over. */
    private static final int DAYS_TO_ANSWER = 14;

    private final Initiatives initiatives;
    private final FollowUps followUps;
    private final Erosion erosion;
    private final BenefitLedger ledger;
    private final Asking asking;
    private final ApplicationEventPublisher events;
    private final Today today;

    Consequences(
            Initiatives initiatives,
            FollowUps followUps,
            Erosion erosion,
            BenefitLedger ledger,
            Asking asking,
            ApplicationEventPublisher events,
            Today today) {
        this.initiatives = initiatives;
        this.followUps = followUps;
        this.erosion = erosion;
        this.ledger = ledger;
        this.asking = asking;
        this.events = events;
        this.today = today;
    }

    void of(UUID initiativeId, Actor actor) {
        Initiative initiative = initiatives.get(initiativeId);
        if (initiative.stage() == Stage.PERMANENT) {
            erosion.check(initiative, actor);
        } else if (initiative.stage() == Stage.FOLLOW_UP && followUps.assessable(initiativeId)) {
            events.publishEvent(new BenefitAssessable(initiativeId));
        }
    }

    /** Sends the period on to what is next now, unless it waits there already. Back at its plan it is asked about again. */
    void reroute(BenefitFile before, BenefitFile after, UUID periodId) {
        Place next = after.place(periodId);
        if (before.place(periodId) == next) {
            return;
        }
        if (next == Place.MEASUREMENT) {
            LocalDate soonest = today.date().plusDays(DAYS_TO_ANSWER);
            asking.askAgain(
                    after.period(periodId),
                    ledger.actionPlan(periodId)
                            .map(ActionPlan::deadline)
                            .filter(deadline -> deadline.isAfter(today.date()))
                            .orElse(soonest));
        }
        events.publishEvent(new PeriodRerouted(periodId, next));
    }
}
