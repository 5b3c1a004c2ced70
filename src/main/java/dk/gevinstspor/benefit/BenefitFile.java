package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.Place;
import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one initiative's benefit. What counts, and what may happen next, follows from this alone: no
 * clock and no database. Each command returns the file as it is afterwards, or throws {@link IllegalTransition}.
 *
 * @param confirmations as they were recorded, the oldest first
 * @param planned periods that have an action plan
 */
record BenefitFile(
        Setting setting,
        List<FollowUpPeriod> periods,
        List<Confirmation> confirmations,
        List<Dispute> disputes,
        Set<UUID> planned,
        List<Harvest> harvests) {

    /**
     * What the other modules know.
     *
     * @param contracted a contract is in force
     * @param promise ÅV a year promised for a day by the contract in force on it, whatever has replaced it since
     * @param baseline ÅV a year: nobody confirms more
     */
    record Setting(
            UUID initiativeId,
            boolean contracted,
            Function<LocalDate, Fte> promise,
            @Nullable Fte baseline,
            Tolerance tolerance,
            boolean inOperation,
            boolean permanent) {}

    /** What is next in a period. */
    Place place(UUID periodId) {
        FollowUpPeriod period = period(periodId);
        return switch (period.state()) {
            case OPEN -> Place.ANSWER;
            case ANSWERED -> needsPlan(period) ? Place.PLAN : Place.HARVEST;
            case ACTION_PLAN, ERODED -> Place.MEASUREMENT;
            case REMEASURED -> Place.HARVEST;
            case DISPUTED -> Place.SETTLEMENT;
            case HARVESTED, CLOSED, CANCELLED -> Place.NOTHING;
        };
    }

    FollowUpPeriod period(UUID id) {
        return periods.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no follow-up period " + id));
    }

    /** ÅV a year that the contract promises on the period's day. */
    Fte promised(FollowUpPeriod period) {
        return setting.promise.apply(period.dueDay());
    }

    boolean isBelow(FollowUpPeriod period, Fte realised) {
        return setting.tolerance.isBroken(realised, promised(period));
    }

    /** Nobody may confirm more ÅV than the process took before it was automated. */
    boolean isAtMostBaseline(Fte fte) {
        return setting.baseline == null || !fte.isMoreThan(setting.baseline);
    }

    /** What the owner says of a period now: her latest figure, corrections included. */
    Optional<Confirmation> standing(UUID periodId) {
        return confirmations.stream()
                .filter(each -> each.periodId().equals(periodId))
                .reduce((earlier, later) -> later);
    }

    /** Which figure counts, and how much of it is harvested. */
    BenefitCount count() {
        return new BenefitCount(confirmations, disputes, harvests);
    }

    /** @param measured measured figures show ÅV saved */
    Rung rung(boolean measured) {
        return Ladder.by(new Ladder.Evidence(
                        setting.contracted,
                        setting.inOperation,
                        measured,
                        !count().fte().isZero(),
                        !count().harvested().isZero(),
                        setting.permanent))
                .at();
    }

    /** Whoever took part in a confirmation, for herself or through a delegate, takes no other part in the benefit. */
    boolean fourEyesHold(Actor actor) {
        return confirmations.stream()
                .flatMap(each -> Stream.of(each.personId(), each.actor().principal()))
                .noneMatch(actor::involves);
    }

    void requireFourEyes(Actor actor) {
        if (!fourEyesHold(actor)) {
            throw refused("who confirmed its benefit decides nothing more about it");
        }
    }

    /** The owner answers: the first time, or measured again. */
    BenefitFile answered(Confirmation confirmation) {
        FollowUpPeriod period = period(confirmation.periodId());
        if (!period.awaitsConfirmation() || confirmation.corrects() != null || !isAtMostBaseline(confirmation.fte())) {
            throw refused("follow-up of " + period.quarter() + " takes no such answer");
        }
        BenefitFile told = with(confirmation);
        return told.with(period.answered(told.next(period), confirmation.recordedAt()));
    }

    /** The period's figure is below tolerance, and now there is a plan. */
    BenefitFile planned(UUID periodId) {
        FollowUpPeriod period = period(periodId);
        if (!needsPlan(period)) {
            throw refused("follow-up of " + period.quarter() + " needs no action plan");
        }
        Set<UUID> more = new HashSet<>(planned);
        more.add(periodId);
        return new BenefitFile(setting, periods, confirmations, disputes, more, harvests).with(period.planned());
    }

    /** @param lastDay of the window in which the corrected entry may be corrected */
    BenefitFile corrected(Confirmation correction, LocalDate lastDay, LocalDate today) {
        FollowUpPeriod period = period(correction.periodId());
        requireCorrectable(correction);
        if (today.isAfter(lastDay)) {
            throw refused("the confirmation could be corrected until " + lastDay);
        }
        BenefitFile told = with(correction);
        return told.with(period.corrected(told.next(period), correction.recordedAt()));
    }

    private void requireCorrectable(Confirmation correction) {
        boolean stands = standing(correction.periodId())
                .filter(each -> each.id().equals(correction.corrects()))
                .isPresent();
        if (!stands || !isAtMostBaseline(correction.fte())) {
            throw refused("takes no such correction");
        }
    }

    /** The programme challenges the figure that stands. */
    BenefitFile challenged(Dispute dispute, Actor actor) {
        requireFourEyes(actor);
        boolean stands = standing(dispute.periodId())
                .filter(each -> each.id().equals(dispute.confirmationId()))
                .isPresent();
        if (!stands || dispute.at() != Dispute.Step.RAISED) {
            throw refused("only the figure that stands can be challenged");
        }
        FollowUpPeriod period = period(dispute.periodId());
        return new BenefitFile(setting, periods, confirmations, appended(disputes, dispute), planned, harvests)
                .with(period.challenged(dispute.recordedAt()));
    }

    /**
     * A dispute goes a step on; when that closes it, the period goes on where it was.
     *
     * @param correction with {@link Dispute.Step#CORRECTED}
     */
    BenefitFile stepped(UUID disputeId, Dispute.Step step, @Nullable Confirmation correction, Instant at) {
        Dispute next = dispute(disputeId).take(step, at);
        if ((correction == null) == (step == Dispute.Step.CORRECTED)) {
            throw refused("a dispute is corrected by another figure");
        }
        if (correction != null) {
            requireCorrectable(correction);
        }
        List<Dispute> moved = replaced(disputes, next, Dispute::id);
        BenefitFile told = new BenefitFile(setting, periods, confirmations, moved, planned, harvests);
        BenefitFile withFigure = correction == null ? told : told.with(correction);
        if (next.isOpen() || step == Dispute.Step.CANCELLED) {
            return withFigure;
        }
        FollowUpPeriod period = period(next.periodId());
        return withFigure.with(period.settled(withFigure.next(period), at));
    }

    Dispute dispute(UUID id) {
        return disputes.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no dispute " + id));
    }

    /** A controller takes ÅV out, or with none leaves them for now. */
    BenefitFile harvested(Harvest harvest, Actor actor) {
        requireFourEyes(actor);
        if (harvest.fte().isMoreThan(count().left())) {
            throw refused("more would be harvested than is confirmed");
        }
        FollowUpPeriod period = period(harvest.periodId());
        if (place(period.id()) != Place.HARVEST) {
            throw refused("in " + period.quarter() + " nothing is to be harvested");
        }
        FollowUpPeriod next = harvest.fte().isZero()
                ? period.leftUnharvested(harvest.recordedAt())
                : period.harvested(harvest.recordedAt());
        return new BenefitFile(setting, periods, confirmations, disputes, planned, appended(harvests, harvest))
                .with(next);
    }

    /** Measured figures have fallen: the latest period is asked for another figure, once. */
    Optional<FollowUpPeriod> toBeAskedAgain() {
        return periods.stream()
                .reduce((earlier, later) -> later)
                .filter(latest -> setting.permanent && !latest.state().isUnfinished())
                .filter(latest -> latest.state() != State.CANCELLED && !isRemeasured(latest));
    }

    BenefitFile with(FollowUpPeriod period) {
        return new BenefitFile(
                setting, replaced(periods, period, FollowUpPeriod::id), confirmations, disputes, planned, harvests);
    }

    private BenefitFile with(Confirmation confirmation) {
        return new BenefitFile(setting, periods, appended(confirmations, confirmation), disputes, planned, harvests);
    }

    /** Where an answered period is, as its facts say. */
    private State next(FollowUpPeriod period) {
        boolean remeasured = isRemeasured(period);
        if (needsPlan(period)) {
            return State.ANSWERED;
        }
        if (planned.contains(period.id()) && !remeasured && isBelowNow(period)) {
            return State.ACTION_PLAN;
        }
        if (count().left().isMoreThan(Fte.ZERO)) {
            return remeasured || planned.contains(period.id()) ? State.REMEASURED : State.ANSWERED;
        }
        boolean harvestedHere = harvests.stream()
                .anyMatch(each ->
                        each.periodId().equals(period.id()) && !each.fte().isZero());
        return harvestedHere ? State.HARVESTED : State.CLOSED;
    }

    /** Below tolerance at the first figure, and no plan yet. */
    boolean needsPlan(FollowUpPeriod period) {
        return !planned.contains(period.id()) && !isRemeasured(period) && isBelowNow(period);
    }

    private boolean isBelowNow(FollowUpPeriod period) {
        return standing(period.id()).filter(each -> isBelow(period, each.fte())).isPresent();
    }

    private boolean isRemeasured(FollowUpPeriod period) {
        return confirmations.stream()
                        .filter(each -> each.periodId().equals(period.id()) && each.corrects() == null)
                        .count()
                > 1;
    }

    private IllegalTransition refused(String why) {
        return new IllegalTransition(setting.initiativeId, why);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static <T> List<T> replaced(List<T> list, T next, Function<T, UUID> id) {
        return list.stream()
                .map(each -> id.apply(each).equals(id.apply(next)) ? next : each)
                .toList();
    }
}
