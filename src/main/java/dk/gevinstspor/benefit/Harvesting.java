package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Fte;
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
    private final FollowUps followUps;
    private final FourEyes fourEyes;
    private final HarvestLedger ledger;
    private final Initiatives initiatives;
    private final Directory directory;
    private final Today today;

    Harvesting(
            PeriodRows periods,
            FollowUps followUps,
            FourEyes fourEyes,
            HarvestLedger ledger,
            Initiatives initiatives,
            Directory directory,
            Today today) {
        this.periods = periods;
        this.followUps = followUps;
        this.fourEyes = fourEyes;
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
        FollowUpPeriod period = lock(periodId);
        fourEyes.require(period.initiativeId(), actor);
        objection(period, reduction).ifPresent(objection -> {
            throw new IllegalTransition(period.initiativeId(), "cannot be harvested: " + objection);
        });
        ledger.harvested(period, unitOf(period, reduction), reduction, actor);
        periods.save(period.harvested(today.now()));
    }

    /** Nothing is taken out this time; the ÅV stay confirmed and can be harvested with the next quarter. */
    public void notNow(UUID periodId, String reason, Actor actor) {
        FollowUpPeriod period = lock(periodId);
        fourEyes.require(period.initiativeId(), actor);
        ledger.leftUnharvested(period, initiatives.get(period.initiativeId()).unitId(), reason.strip(), actor);
        periods.save(period.leftUnharvested(today.now()));
    }

    /** What stands against the harvest; none when nothing does. */
    @Transactional(readOnly = true)
    public Optional<Objection> objection(UUID periodId, Reduction reduction) {
        return objection(followUps.get(periodId), reduction);
    }

    private Optional<Objection> objection(FollowUpPeriod period, Reduction reduction) {
        if (reduction.fte().isMoreThan(followUps.leftToHarvest(period.initiativeId()))) {
            return Optional.of(Objection.MORE_THAN_CONFIRMED);
        }
        UUID unit = unitOf(period, reduction);
        if (reduction.post() != null && ledger.isTaken(unit, reduction.post())) {
            return Optional.of(Objection.POST_HARVESTED_ALREADY);
        }
        Fte total = ledger.harvestedIn(unit).plus(reduction.fte());
        return total.isMoreThan(directory.unit(unit).staffing())
                ? Optional.of(Objection.MORE_THAN_STAFFING)
                : Optional.empty();
    }

    /** A budget line's own unit; a post is one of the initiative's unit. */
    private UUID unitOf(FollowUpPeriod period, Reduction reduction) {
        Initiative initiative = initiatives.get(period.initiativeId());
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

    private FollowUpPeriod lock(UUID periodId) {
        return periods.lockById(periodId)
                .orElseThrow(() -> new NoSuchElementException("no follow-up period " + periodId));
    }
}
