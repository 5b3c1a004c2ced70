package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.DisputeEnded;
import dk.gevinstspor.benefit.BenefitEvent.PeriodCancelled;
import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes what still waits when its initiative is closed. */
@Component
class Cancelling {

    private final PeriodRows periods;
    private final DisputeLedger disputes;
    private final Asking asking;
    private final ApplicationEventPublisher events;
    private final Today today;

    Cancelling(
            PeriodRows periods, DisputeLedger disputes, Asking asking, ApplicationEventPublisher events, Today today) {
        this.periods = periods;
        this.disputes = disputes;
        this.asking = asking;
        this.events = events;
        this.today = today;
    }

    @EventListener
    void closed(InitiativeEvent.Closed event) {
        cancelAll(event.initiativeId());
    }

    @EventListener
    void stopped(InitiativeEvent.Stopped event) {
        cancelAll(event.initiativeId());
    }

    private void cancelAll(UUID initiativeId) {
        disputes.of(initiativeId).stream().filter(Dispute::isOpen).forEach(this::cancel);
        for (FollowUpPeriod period : periods.unfinishedOf(initiativeId)) {
            periods.save(period.cancelled(today.now()));
            asking.revoke(period.id());
            events.publishEvent(new PeriodCancelled(period.id()));
        }
    }

    private void cancel(Dispute dispute) {
        dispute.take(Dispute.Step.CANCELLED, today.now());
        disputes.stepped(dispute.id(), Dispute.Step.CANCELLED, null, null, Actor.SYSTEM);
        asking.revokeDispute(dispute.id());
        events.publishEvent(new DisputeEnded(dispute.id()));
    }
}
