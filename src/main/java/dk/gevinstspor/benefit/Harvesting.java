package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.BudgetLine;
import dk.gevinstspor.organisation.Directory;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A controller takes confirmed ÅV out of a post or a budget line, or says why not now. */
@Service
@Transactional
public class Harvesting {

    /** Why a harvest cannot be as it is stated. */
    public enum Objection {
        MORE_THAN_CONFIRMED,
        POST_HARVESTED_ALREADY,
        MORE_THAN_STAFFING
    }

    /**
     * What is reduced: either a post or a budget line.
     *
     * @param fte ÅV a year
     */
    public record Reduction(
            Fte fte, @Nullable String post, @Nullable UUID budgetLineId) {

        public Reduction {
            if (!fte.isMoreThan(Fte.ZERO) || (post == null) == (budgetLineId == null)) {
                throw new IllegalArgumentException("a harvest takes ÅV from one post or one budget line");
            }
        }
    }

    private final PeriodRows periods;
    private final BenefitFiles files;
    private final FollowUps followUps;
    private final HarvestLedger ledger;
    private final Initiatives initiatives;
    private final Directory directory;
    private final Today today;

    Harvesting(
            PeriodRows periods,
            BenefitFiles files,
            FollowUps followUps,
            HarvestLedger ledger,
            Initiatives initiatives,
            Directory directory,
            Today today) {
        this.periods = periods;
        this.files = files;
        this.followUps = followUps;
        this.ledger = ledger;
        this.initiatives = initiatives;
        this.directory = directory;
        this.today = today;
    }

    /**
     * Takes the ÅV out.
     *
     * @throws IllegalTransition when there is an {@link #objection}, or the controller took part in a confirmation
     */
    public void harvest(UUID periodId, Reduction reduction, Actor actor) {
        ledger.lock();
        BenefitFile file = files.lockedBy(periodId);
        file.requireFourEyes(actor);
        FollowUpPeriod period = file.period(periodId);
        objection(file, reduction).ifPresent(objection -> {
            throw new IllegalTransition(period.initiativeId(), "cannot be harvested: " + objection);
        });
        store(file, fact(period, unitOf(period.initiativeId(), reduction), reduction, null, actor), actor);
    }

    /**
     * Nothing is taken out this time; the ÅV stay confirmed and can be harvested with the next quarter.
     *
     * @throws IllegalTransition when nothing is to be harvested, or the controller took part in a confirmation
     */
    public void notNow(UUID periodId, String reason, Actor actor) {
        ledger.lock();
        BenefitFile file = files.lockedBy(periodId);
        FollowUpPeriod period = file.period(periodId);
        UUID unit = initiatives.get(period.initiativeId()).unitId();
        store(file, fact(period, unit, null, reason.strip(), actor), actor);
    }

    private void store(BenefitFile file, Harvest harvest, Actor actor) {
        BenefitFile next = file.harvested(harvest, actor);
        ledger.add(harvest, actor.channel());
        periods.save(next.period(harvest.periodId()));
    }

    private Harvest fact(
            FollowUpPeriod period, UUID unitId, @Nullable Reduction reduction, @Nullable String reason, Actor actor) {
        return new Harvest(
                Ids.next(),
                period.initiativeId(),
                period.id(),
                unitId,
                reduction == null ? Fte.ZERO : reduction.fte(),
                reduction == null || reduction.post() == null ? null : UnitBook.tidy(reduction.post()),
                reduction == null ? null : reduction.budgetLineId(),
                reason,
                today.date(),
                today.now(),
                actor.personId(),
                actor.onBehalfOf());
    }

    /** What stands against the harvest; none when nothing does. */
    @Transactional(readOnly = true)
    public Optional<Objection> objection(UUID periodId, Reduction reduction) {
        return objection(files.of(followUps.initiativeOf(periodId)), reduction);
    }

    private Optional<Objection> objection(BenefitFile file, Reduction reduction) {
        if (reduction.fte().isMoreThan(file.count().left())) {
            return Optional.of(Objection.MORE_THAN_CONFIRMED);
        }
        UUID unit = unitOf(file.setting().initiativeId(), reduction);
        return ledger.book(unit, directory.unit(unit).staffing()).objection(reduction);
    }

    /** A budget line's own unit; a post is one of the initiative's unit. */
    private UUID unitOf(UUID initiativeId, Reduction reduction) {
        Initiative initiative = initiatives.get(initiativeId);
        UUID line = reduction.budgetLineId();
        if (line == null) {
            return initiative.unitId();
        }
        return directory.budgetLines(initiative.programmeId()).stream()
                .filter(each -> each.id().equals(line))
                .map(BudgetLine::unitId)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no budget line " + line + " in the programme"));
    }
}
