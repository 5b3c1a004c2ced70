package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.Place;
import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Decision;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Directory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The follow-up of benefits as the other modules read it. */
@Service
public class FollowUps {

    private static final int REMINDER_DAYS = 7;
    private static final int ESCALATION_DAYS = 14;

    private final PeriodRows periods;
    private final BenefitFiles files;
    private final Suggestions suggestions;
    private final Contracts contracts;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Directory directory;

    FollowUps(
            PeriodRows periods,
            BenefitFiles files,
            Suggestions suggestions,
            Contracts contracts,
            Initiatives initiatives,
            Findings findings,
            Directory directory) {
        this.periods = periods;
        this.files = files;
        this.suggestions = suggestions;
        this.contracts = contracts;
        this.initiatives = initiatives;
        this.findings = findings;
        this.directory = directory;
    }

    /** @throws NoSuchElementException when there is no such period */
    public FollowUpPeriod get(UUID periodId) {
        return periods.one(periodId).orElseThrow(() -> new NoSuchElementException("no follow-up period " + periodId));
    }

    /** Until the transaction ends nobody else changes a period of the same initiative. */
    void lock(UUID periodId) {
        periods.lockAllBeside(periodId);
    }

    /** @throws NoSuchElementException when there is no such period */
    public UUID initiativeOf(UUID periodId) {
        return get(periodId).initiativeId();
    }

    /**
     * The benefit owner when the period was opened.
     *
     * @throws NoSuchElementException when there is no such period
     */
    public UUID ownerOf(UUID periodId) {
        return get(periodId).ownerId();
    }

    /** Those about which something still waits, the oldest first: each has one follow-up process. */
    public List<UUID> openPeriods(UUID initiativeId) {
        return periods.unfinishedOf(initiativeId).stream()
                .map(FollowUpPeriod::id)
                .toList();
    }

    /** 08:00 Europe/Copenhagen, a week after the day it was asked. */
    public Instant reminderAt(UUID periodId) {
        return morningAfter(get(periodId), REMINDER_DAYS);
    }

    /** 08:00 Europe/Copenhagen, two weeks after the day it was asked. */
    public Instant escalationAt(UUID periodId) {
        return morningAfter(get(periodId), ESCALATION_DAYS);
    }

    private static Instant morningAfter(FollowUpPeriod period, int days) {
        return Zone.morningOf(Zone.dayOf(period.askedAt()).plusDays(days));
    }

    /** The first answer lies below the contract by more than the tolerance: an action plan is next. */
    public boolean belowTolerance(UUID periodId) {
        return placeOf(periodId) == Place.PLAN;
    }

    /** The period is answered, and there is more confirmed than harvested: a harvest is next. */
    public boolean harvestable(UUID periodId) {
        FollowUpPeriod period = get(periodId);
        boolean answered = period.state() == State.ANSWERED || period.state() == State.REMEASURED;
        return answered && leftToHarvest(period.initiativeId()).isMoreThan(Fte.ZERO);
    }

    private Place placeOf(UUID periodId) {
        return files.of(initiativeOf(periodId)).place(periodId);
    }

    /** Whether there are enough answered quarters for gate 5: since go-live, and one more since it was last held. */
    public boolean assessable(UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        if (initiative.operation().goLiveOn() == null) {
            return false;
        }
        List<Instant> answers = firstAnswersSince(
                files.of(initiativeId), Zone.morningOf(initiative.operation().goLiveOn()));
        int needed = directory.programme(initiative.programmeId()).fullQuarters();
        return answers.size() >= needed
                && lastAssessed(initiativeId)
                        .map(held -> answers.stream().anyMatch(answer -> answer.isAfter(held)))
                        .orElse(true);
    }

    /** When each period due since then was first answered; without those that are disputed. */
    private static List<Instant> firstAnswersSince(BenefitFile file, Instant since) {
        return file.periods().stream()
                .filter(each -> !each.dueAt().isBefore(since))
                .filter(each -> each.state() != State.DISPUTED)
                .flatMap(period -> file.confirmations().stream()
                        .filter(each -> each.periodId().equals(period.id()))
                        .map(Confirmation::recordedAt)
                        .min(Comparator.naturalOrder())
                        .stream())
                .toList();
    }

    /** When gate 5 was last held. */
    Optional<Instant> lastAssessed(UUID initiativeId) {
        return findings.decisions(initiativeId).stream()
                .filter(each -> each.step() == Decision.Step.BENEFIT)
                .reduce((earlier, later) -> later)
                .map(Decision::recordedAt);
    }

    /** The confirmation that counts now; neither corrected nor disputed. */
    public Optional<Confirmation> confirmed(UUID initiativeId) {
        return files.of(initiativeId).count().counted();
    }

    /** ÅV a year that controllers have named a post or budget line for. */
    public Fte harvested(UUID initiativeId) {
        return files.of(initiativeId).count().harvested();
    }

    /** ÅV a year confirmed and not harvested yet; never negative. */
    Fte leftToHarvest(UUID initiativeId) {
        return files.of(initiativeId).count().left();
    }

    Tolerance toleranceOf(UUID initiativeId) {
        UUID programme = initiatives.get(initiativeId).programmeId();
        return new Tolerance(directory.programme(programme).tolerance());
    }

    /** ÅV a year that the contract promises on the period's day. */
    Fte contracted(FollowUpPeriod period) {
        return contracts.promisedOn(period.initiativeId(), period.dueDay()).orElse(Fte.ZERO);
    }

    /** How far the benefit has come up the harvest ladder. */
    public Rung rung(UUID initiativeId) {
        BenefitFile file = files.of(initiativeId);
        return file.rung(suggestions.everShown(file));
    }
}
