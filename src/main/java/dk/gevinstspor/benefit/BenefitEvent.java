package dk.gevinstspor.benefit;

import dk.gevinstspor.organisation.Actor;
import java.util.UUID;

/** What happened to a benefit, told in the transaction in which it happened. */
public sealed interface BenefitEvent {

    /** The owner answered, by form or by link, the first time or measured again: the task that waited for it is done. */
    record PeriodAnswered(UUID periodId, Actor actor) implements BenefitEvent {}

    /** The initiative was closed: nobody is asked any more. */
    record PeriodCancelled(UUID periodId) implements BenefitEvent {}

    /** A correction, a settled dispute or fallen figures: something else is next in the period than was. */
    record PeriodRerouted(UUID periodId, Place to) implements BenefitEvent {}

    /** The programme challenges a figure: its follow-up stands still. */
    record Disputed(UUID disputeId, UUID periodId) implements BenefitEvent {}

    /** The owner answered a dispute, by form or by link: the task that waited for it is done. */
    record DisputeAnswered(UUID disputeId, Actor actor) implements BenefitEvent {}

    /** Withdrawn, or the initiative was closed: nobody is asked any more. */
    record DisputeEnded(UUID disputeId) implements BenefitEvent {}

    /** What is next in a period. */
    enum Place {
        /** a figure */
        ANSWER,
        PLAN,
        /** another figure, after a plan or because measured figures have fallen */
        MEASUREMENT,
        HARVEST,
        /** of a dispute */
        SETTLEMENT,
        NOTHING
    }

    /** Gate 5 can be held. */
    record BenefitAssessable(UUID initiativeId) implements BenefitEvent {}

    /** A permanent benefit no longer holds: it is followed up again. */
    record BenefitEroded(UUID initiativeId) implements BenefitEvent {}
}
