package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.proposal.Vocabulary;
import dk.gevinstspor.proposal.understanding.DraftRow.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds which half of a case each row belongs to: by the heading rows above it, else by the next total below it, else by the table's
 * heading.
 */
final class Sections {

    private static final int LONGEST_HEADING = 120;

    /**
     * A row with its half of the case.
     *
     * @param group the words of the heading row it stands under
     * @param area styringsområde of the heading or sub-heading it stands under
     * @param heading whether the row itself only names a section
     */
    record Placed(DraftRow row, Optional<Section> section, String group, Optional<ControlArea> area, boolean heading) {

        Placed in(Optional<Section> other) {
            return new Placed(row, other, group, area, heading);
        }

        boolean isLineOf(Section wanted) {
            return !heading && !row.isTotal() && section.equals(Optional.of(wanted));
        }
    }

    private Sections() {}

    static List<Placed> of(List<DraftRow> rows, Optional<Section> ofTable) {
        List<Placed> placed = new ArrayList<>();
        Optional<Section> current = Optional.empty();
        String group = "";
        Optional<ControlArea> area = Optional.empty();
        for (int index = 0; index < rows.size(); index++) {
            DraftRow row = rows.get(index);
            Optional<Section> named = heading(row);
            boolean subheading = named.isEmpty() && isSubheading(rows, index);
            if (named.isPresent()) {
                current = named;
                group = row.label();
            }
            if (named.isPresent() || subheading) {
                area = Areas.of(row.label()).or(() -> Areas.ofHeading(row.label()));
            }
            placed.add(new Placed(row, current, group, area, named.isPresent() || subheading));
        }
        return current.isEmpty() && ofTable.isPresent() && !sumsBoth(rows)
                ? placed.stream().map(row -> row.in(ofTable)).toList()
                : byTotals(placed);
    }

    /** A table that sums up both halves, or the whole, is not one half, whatever stands above it. */
    private static boolean sumsBoth(List<DraftRow> rows) {
        return rows.stream().anyMatch(row -> row.isImpact())
                || rows.stream()
                                .filter(DraftRow::isTotal)
                                .map(Sections::totalOf)
                                .flatMap(Optional::stream)
                                .distinct()
                                .count()
                        > 1;
    }

    private static Optional<Section> heading(DraftRow row) {
        return row.hasAmounts()
                        || row.isTotal()
                        || row.area().isPresent()
                        || row.label().length() > LONGEST_HEADING
                ? Optional.empty()
                : earliest(row.plain(), Words.PERMANENT_SECTION, Words.IMPLEMENTATION_SECTION);
    }

    /** Blank, unknown, and above rows with amounts: a sub-heading. Above a total or at the end it is a row of nothing. */
    private static boolean isSubheading(List<DraftRow> rows, int index) {
        DraftRow row = rows.get(index);
        if (row.hasAmounts() || row.isTotal() || row.area().isPresent() || Words.PAYBACK.isIn(row.plain())) {
            return false;
        }
        return index + 1 < rows.size()
                && rows.get(index + 1).hasAmounts()
                && !rows.get(index + 1).isTotal();
    }

    /** Rows under no heading belong to the next total below them, if no heading comes in between. */
    private static List<Placed> byTotals(List<Placed> placed) {
        List<Placed> told = new ArrayList<>(placed);
        Optional<Section> below = Optional.empty();
        for (int index = told.size() - 1; index >= 0; index--) {
            Placed row = told.get(index);
            if (row.section().isPresent()) {
                below = Optional.empty();
            } else {
                below = row.row().isTotal() ? totalOf(row.row()) : below;
                told.set(index, row.in(below));
            }
        }
        return told;
    }

    /** Which half a total sums up. */
    static Optional<Section> totalOf(DraftRow row) {
        return row.isImpact() ? Optional.empty() : earliest(row.plain(), Words.PERMANENT, Words.IMPLEMENTATION);
    }

    /** The half whose words come first. */
    static Optional<Section> earliest(String text, Vocabulary permanent, Vocabulary implementation) {
        int first = permanent.firstIn(text);
        int second = implementation.firstIn(text);
        if (first == second) {
            return Optional.empty();
        }
        return Optional.of(first < second ? Section.PERMANENT : Section.IMPLEMENTATION);
    }
}
