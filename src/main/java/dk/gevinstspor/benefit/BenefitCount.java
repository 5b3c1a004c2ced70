package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of an initiative's figures counts, and how much of it is harvested.
 *
 * @param confirmations as they were recorded, the oldest first
 */
record BenefitCount(List<Confirmation> confirmations, List<Dispute> disputes, List<Harvest> harvests) {

    /** The figure is of a period that nobody disputes, and was not corrected. */
    boolean counts(Confirmation confirmation) {
        return openDispute(confirmation.periodId()).isEmpty()
                && confirmations.stream().noneMatch(each -> confirmation.id().equals(each.corrects()));
    }

    Optional<Dispute> openDispute(UUID periodId) {
        return disputes.stream()
                .filter(each -> each.periodId().equals(periodId) && each.isOpen())
                .findFirst();
    }

    /** The confirmation that counts: of the latest day, and of that the latest; neither corrected nor disputed. */
    Optional<Confirmation> counted() {
        return countedOf(confirmations, Dispute::isOpen);
    }

    /** The confirmation that counted by what was recorded up to that time. */
    Optional<Confirmation> countedAt(Instant time) {
        List<Confirmation> recorded = confirmations.stream()
                .filter(each -> !each.recordedAt().isAfter(time))
                .toList();
        return countedOf(recorded, each -> each.isOpenAt(time));
    }

    private Optional<Confirmation> countedOf(List<Confirmation> recorded, Predicate<Dispute> open) {
        Set<UUID> corrected = new HashSet<>();
        recorded.forEach(each -> corrected.add(each.corrects()));
        Set<UUID> disputed =
                disputes.stream().filter(open).map(Dispute::periodId).collect(Collectors.toSet());
        return recorded.stream()
                .filter(each -> !corrected.contains(each.id()) && !disputed.contains(each.periodId()))
                .reduce((earlier, later) -> later.validFrom().isBefore(earlier.validFrom()) ? earlier : later);
    }

    /** ÅV a year that count. */
    Fte fte() {
        return counted().map(Confirmation::fte).orElse(Fte.ZERO);
    }

    /** ÅV a year harvested. */
    Fte harvested() {
        return harvests.stream().map(Harvest::fte).reduce(Fte.ZERO, Fte::plus);
    }

    /** ÅV a year that count and are not harvested yet; never negative. */
    Fte left() {
        Fte left = fte().minus(harvested());
        return left.isNegative() ? Fte.ZERO : left;
    }
}
