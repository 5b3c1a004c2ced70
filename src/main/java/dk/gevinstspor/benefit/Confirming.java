package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.BenefitAssessable;
import dk.gevinstspor.benefit.BenefitEvent.PeriodAnswered;
import dk.gevinstspor.benefit.BenefitEvent.PeriodCancelled;
import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeEvent;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The benefit owner confirms what is really saved, and plans what to do when that is too little. */
@Service
@Transactional
public class Confirming {

    private final PeriodRows periods;
    private final BenefitLedger ledger;
    private final FollowUps followUps;
    private final Erosion erosion;
    private final Asking asking;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Today today;

    Confirming(
            PeriodRows periods,
            BenefitLedger ledger,
            FollowUps followUps,
            Erosion erosion,
            Asking asking,
            Initiatives initiatives,
            Findings findings,
            Directory directory,
            ApplicationEventPublisher events,
            Today today) {
        this.periods = periods;
        this.ledger = ledger;
        this.followUps = followUps;
        this.erosion = erosion;
        this.asking = asking;
        this.initiatives = initiatives;
        this.findings = findings;
        this.directory = directory;
        this.events = events;
        this.today = today;
    }

    /**
     * The owner, or her delegate, answers: the first time, or measured again after an action plan. By form and by link.
     *
     * @throws IllegalTransition when the period awaits no answer, it is not hers, or there are more ÅV than the baseline
     */
    public void confirm(UUID periodId, Answer answer, Actor actor) {
        FollowUpPeriod period = lock(periodId);
        boolean again = period.state() == State.ACTION_PLAN;
        Actor answering = forOwner(period, actor);
        if (!period.awaitsConfirmation() || !isAtMostBaseline(period.initiativeId(), answer.fte())) {
            throw new IllegalTransition(
                    period.initiativeId(), "follow-up of " + period.quarter() + " takes no such answer");
        }
        LocalDate day = again ? today.date() : period.dueDay();
        ledger.confirmed(period, answer, day, answering);
        boolean planNeeded = !again && followUps.isBelow(period, answer.fte());
        boolean harvestable = followUps.leftToHarvest(period.initiativeId()).isMoreThan(Fte.ZERO);
        periods.save(period.confirmed(planNeeded || harvestable, today.now()));
        asking.revoke(periodId);
        asking.thank(period, answer, answering);
        events.publishEvent(new PeriodAnswered(periodId, answering));
        consequences(period.initiativeId(), answering);
    }

    private void consequences(UUID initiativeId, Actor actor) {
        Initiative initiative = initiatives.get(initiativeId);
        if (initiative.stage() == Stage.PERMANENT) {
            erosion.check(initiative, actor);
        } else if (initiative.stage() == Stage.FOLLOW_UP && followUps.assessable(initiativeId)) {
            events.publishEvent(new BenefitAssessable(initiativeId));
        }
    }

    /**
     * The owner lays out how the promised ÅV are reached; then she is asked to measure again.
     *
     * @throws IllegalTransition when the period needs no plan, or it is not hers
     */
    public void plan(UUID periodId, String measures, UUID responsibleId, LocalDate deadline, Actor actor) {
        FollowUpPeriod period = lock(periodId);
        Actor planning = forOwner(period, actor);
        FollowUpPeriod planned = periods.save(period.planned());
        ledger.planned(periodId, measures.strip(), responsibleId, deadline, planning);
        asking.askAgain(planned, deadline);
    }

    /** Nobody may confirm more ÅV than the process took before it was automated. */
    boolean isAtMostBaseline(UUID initiativeId, Fte fte) {
        return findings.baseline(initiativeId)
                .map(baseline -> !fte.isMoreThan(baseline.fte()))
                .orElse(true);
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

    private Actor forOwner(FollowUpPeriod period, Actor actor) {
        return asOwner(period, actor)
                .orElseThrow(() -> new IllegalTransition(period.initiativeId(), "is followed up with its owner only"));
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
        for (FollowUpPeriod period : periods.unfinishedOf(initiativeId)) {
            periods.save(period.cancelled(today.now()));
            asking.revoke(period.id());
            events.publishEvent(new PeriodCancelled(period.id()));
        }
    }

    private FollowUpPeriod lock(UUID periodId) {
        return periods.lockById(periodId)
                .orElseThrow(() -> new NoSuchElementException("no follow-up period " + periodId));
    }
}
