package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.BenefitEroded;
import dk.gevinstspor.benefit.BenefitEvent.PeriodRerouted;
import dk.gevinstspor.benefit.BenefitEvent.Place;
import dk.gevinstspor.initiative.Delivery;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whether a permanent benefit still holds: what is confirmed or measured now is held against the confirmation that the
 * steering group knew when it found it permanent.
 */
@Component
class Erosion {

    /** Days until the owner should have answered. */
    private static final int DAYS_TO_ANSWER = 14;

    private final BenefitFiles files;
    private final PeriodRows periods;
    private final FollowUps followUps;
    private final Suggestions suggestions;
    private final Initiatives initiatives;
    private final Delivery delivery;
    private final Asking asking;
    private final ApplicationEventPublisher events;
    private final Today today;

    Erosion(
            BenefitFiles files,
            PeriodRows periods,
            FollowUps followUps,
            Suggestions suggestions,
            Initiatives initiatives,
            Delivery delivery,
            Asking asking,
            ApplicationEventPublisher events,
            Today today) {
        this.files = files;
        this.periods = periods;
        this.followUps = followUps;
        this.suggestions = suggestions;
        this.initiatives = initiatives;
        this.delivery = delivery;
        this.asking = asking;
        this.events = events;
        this.today = today;
    }

    /** A confirmation below what was found permanent: it is followed up, and assessed, again. */
    void check(Initiative permanent, Actor actor) {
        BenefitFile file = files.of(permanent.id());
        if (file.setting().tolerance().isBroken(file.count().fte(), foundPermanent(file))) {
            delivery.eroded(permanent.id(), actor);
            events.publishEvent(new BenefitEroded(permanent.id()));
        }
    }

    /** Volumes or a KPI have fallen since it was found permanent: the owner is asked again, once a quarter. */
    void measured(UUID initiativeId) {
        if (initiatives.get(initiativeId).stage() != Stage.PERMANENT) {
            return;
        }
        BenefitFile file = files.of(initiativeId);
        suggestions
                .current(initiativeId)
                .filter(Suggestion::isWellFounded)
                .filter(now -> file.setting().tolerance().isBroken(now.fte(), foundPermanent(file)))
                .flatMap(now -> file.toBeAskedAgain())
                .ifPresent(this::askAgain);
    }

    private void askAgain(FollowUpPeriod period) {
        FollowUpPeriod asked = periods.save(period.askedAgain(today.now()));
        asking.askAgain(asked, today.date().plusDays(DAYS_TO_ANSWER));
        events.publishEvent(new PeriodRerouted(period.id(), Place.MEASUREMENT));
    }

    private Fte foundPermanent(BenefitFile file) {
        return followUps
                .lastAssessed(file.setting().initiativeId())
                .flatMap(file.count()::countedAt)
                .map(Confirmation::fte)
                .orElse(Fte.ZERO);
    }
}
