package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable.Signs;
import dk.gevinstspor.proposal.understanding.DraftRow.Section;
import dk.gevinstspor.proposal.understanding.Sections.Placed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what each row of a table is: a line of a case, a sum, a remark, or unknown. */
final class RowKinds {

    private final List<Placed> rows;
    private final boolean oneSection;
    private final Signs signs;
    private final Optional<ControlArea> ofHeading;
    private final Set<Section> summed = new HashSet<>();

    /**
     * @param oneSection whether the table's heading puts all rows into one half of the case
     * @param ofHeading styringsområde that the table's heading names for all rows
     */
    RowKinds(List<Placed> rows, boolean oneSection, Signs signs, Optional<ControlArea> ofHeading) {
        this.rows = rows;
        this.oneSection = oneSection;
        this.signs = signs;
        this.ofHeading = ofHeading;
    }

    List<EconomyRow> kinds() {
        return rows.stream()
                .filter(placed -> !placed.heading())
                .map(placed -> placed.row()
                        .as(
                                kind(placed),
                                placed.group(),
                                placed.row().label(),
                                placed.area().or(() -> ofHeading)))
                .toList();
    }

    Kind kind(Placed placed) {
        Label label = placed.row().words();
        if (placed.row().percent() || label.isMemo()) {
            return Kind.MEMO;
        }
        if (label.isImpact()) {
            return Kind.TOTAL_IMPACT;
        }
        if (label.isTotal()) {
            return total(placed);
        }
        return line(placed);
    }

    private Kind total(Placed placed) {
        Optional<Section> section =
                (oneSection ? placed.section() : Sections.totalOf(placed.row()).or(placed::section));
        boolean named = oneSection || Sections.totalOf(placed.row()).isPresent();
        if (section.isEmpty()) {
            return Kind.SUBTOTAL;
        }
        if (!named && !summed.add(section.get())) {
            return summed.size() == Section.values().length ? Kind.TOTAL_IMPACT : Kind.SUBTOTAL;
        }
        summed.add(section.get());
        return section.get() == Section.PERMANENT ? Kind.PERMANENT_TOTAL : Kind.IMPLEMENTATION_TOTAL;
    }

    private Kind line(Placed placed) {
        DraftRow row = placed.row();
        if (row.label().isBlank()) {
            return Kind.UNKNOWN;
        }
        Optional<Section> section = placed.section().or(() -> guess(row));
        if (section.isEmpty()) {
            return Kind.UNKNOWN;
        }
        return section.get() == Section.IMPLEMENTATION ? Kind.IMPLEMENTATION : permanent(row);
    }

    /** Without sections, only words and signs that leave no doubt count. */
    private Optional<Section> guess(DraftRow row) {
        boolean saving = row.words().isSaving() && row.sign() <= 0;
        boolean operation = row.words().isOperation();
        boolean once = Words.ONCE.isIn(row.plain()) || row.area().equals(Optional.of(ControlArea.CAPITAL));
        if (once != (saving || operation)) {
            return Optional.of(once ? Section.IMPLEMENTATION : Section.PERMANENT);
        }
        return Optional.empty();
    }

    private Kind permanent(DraftRow row) {
        boolean saving = row.words().isSaving();
        boolean operation = row.words().isOperation();
        int sign = row.sign();
        if (signs == Signs.SAVINGS_NEGATIVE && sign != 0) {
            return sign < 0 ? Kind.SAVING : Kind.OPERATION;
        }
        if (saving) {
            return Kind.SAVING;
        }
        return operation ? Kind.OPERATION : signs == Signs.SAVINGS_NEGATIVE ? Kind.SAVING : Kind.UNKNOWN;
    }
}
