package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.understanding.DraftRow.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of how amounts fall on committees: a name in the first column, which the rows below it share, and what is distributed. */
final class Distribution {

    private Distribution() {}

    static List<EconomyRow> rows(List<DraftRow> drafts, Optional<Section> ofHeading) {
        List<EconomyRow> rows = new ArrayList<>();
        String group = "";
        for (DraftRow draft : drafts) {
            boolean grouped = draft.labels().size() > 1;
            String first = draft.labels().isEmpty() ? "" : draft.labels().get(0);
            group = grouped && first.isBlank() ? group : first;
            String label = grouped
                    ? String.join(" ", draft.labels().subList(1, draft.labels().size()))
                            .strip()
                    : first;
            rows.add(draft.as(kind(draft, group, label, ofHeading), group, label, Optional.empty()));
        }
        return rows;
    }

    private static Kind kind(DraftRow draft, String group, String label, Optional<Section> ofHeading) {
        boolean total = Words.has(Words.TOTAL, group);
        Optional<Section> half = Sections.earliest(Texts.plain(label), Words.PERMANENT, Words.IMPLEMENTATION);
        boolean saving = Words.has(Words.SAVING, label);
        Optional<Section> section = saving ? Optional.of(Section.PERMANENT) : ofHeading.or(() -> half);
        if (section.isEmpty()) {
            return total ? Kind.SUBTOTAL : Kind.UNKNOWN;
        }
        if (section.get() == Section.IMPLEMENTATION) {
            return total ? Kind.IMPLEMENTATION_TOTAL : Kind.IMPLEMENTATION;
        }
        if (total) {
            return Kind.PERMANENT_TOTAL;
        }
        return saving || draft.sign() < 0 ? Kind.SAVING : Kind.OPERATION;
    }
}
