package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.StatedAmount;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A row of an economy table before it is known what it is.
 *
 * @param unread cells that are no amounts
 * @param allBlank no cell under a year says anything
 * @param percent all cells under years are shares
 */
record DraftRow(
        Place place,
        Label words,
        Optional<ControlArea> area,
        SortedMap<Integer, StatedAmount> amounts,
        Optional<StatedAmount> total,
        List<Unread> unread,
        boolean allBlank,
        boolean percent) {

    /** What a row stands in: the two halves of a case. */
    enum Section {
        PERMANENT,
        IMPLEMENTATION
    }

    /** A cell that was not understood. */
    record Unread(Place place, String text) {}

    List<String> labels() {
        return words.parts();
    }

    String label() {
        return words.text();
    }

    String plain() {
        return words.plain();
    }

    boolean hasAmounts() {
        return !allBlank;
    }

    boolean isTotal() {
        return words.isTotal();
    }

    boolean isImpact() {
        return words.isImpact();
    }

    /** -1, 0 or 1 as all its amounts that are not 0; 0 when they differ or none is. */
    int sign() {
        Collection<StatedAmount> stated = amounts.values();
        boolean positive = stated.stream().anyMatch(amount -> amount.amount().isPositive());
        boolean negative =
                stated.stream().anyMatch(amount -> amount.amount().negate().isPositive());
        return positive == negative ? 0 : positive ? 1 : -1;
    }

    /** These figures with another row's label. */
    DraftRow under(DraftRow labelled) {
        return new DraftRow(
                place, labelled.words, labelled.area.or(() -> area), amounts, total, unread, allBlank, percent);
    }

    /** @param around styringsområde of what the row stands under, for a row that has none of its own */
    EconomyRow as(EconomyRow.Kind kind, String group, String label, Optional<ControlArea> around) {
        return new EconomyRow(place, kind, group, label, kind.isLine() ? area.or(() -> around) : area, amounts, total);
    }
}
