package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Two rules may stumble over the same figure of the same sentence: the one that computes it from more is told. */
final class SaidOnce {

    private SaidOnce() {}

    /** In the order of the rules, the first of those that speak of the same figure at the same place. */
    static List<Finding> of(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            if (kept.stream().noneMatch(other -> isSame(finding, other))) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private static boolean isSame(Finding finding, Finding other) {
        return !finding.rule().equals(other.rule())
                && !finding.place().equals(Place.DOCUMENT)
                && (isIn(finding.place(), other.place()) || isIn(other.place(), finding.place()))
                && (finding.stated().equals(other.stated()) || isFactor(finding, other) || isFactor(other, finding));
    }

    private static boolean isIn(Place inner, Place outer) {
        int steps = outer.steps().size();
        return inner.steps().size() >= steps && inner.steps().subList(0, steps).equals(outer.steps());
    }

    /** Whether the figure that one states is what the other computes with. */
    private static boolean isFactor(Finding stating, Finding computing) {
        return Quantities.in(stating.stated()).stream()
                .filter(quantity -> !quantity.isInterval())
                .map(Quantity::value)
                .anyMatch(stated -> computing.how().arguments().stream()
                        .anyMatch(factor -> factor instanceof BigDecimal figure && figure.compareTo(stated) == 0));
    }
}
