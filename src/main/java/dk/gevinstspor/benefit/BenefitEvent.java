package dk.gevinstspor.benefit;

import dk.gevinstspor.organisation.Actor;
import java.util.UUID;

/** What happened to a benefit, told in the transaction in which it happened. */
public sealed interface BenefitEvent {

    /** The owner answered, by form or by link, the first time or measured again: the task that waited for it is done. */
    record PeriodAnswered(UUID periodId, Actor actor) implements BenefitEvent {}

    /** The initiative was closed: nobody is asked any more. */
    record PeriodCancelled(UUID periodId) implements BenefitEvent {}

    /** Gate 5 can be held. */
    record BenefitAssessable(UUID initiativeId) implements BenefitEvent {}

    /** A permanent benefit no longer holds: it is followed up again. */
    record BenefitEroded(UUID initiativeId) implements BenefitEvent {}
}
