package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.understanding.DraftRow.Section;
import dk.gevinstspor.proposal.understanding.Sections.Placed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what an economy table is about: by its heading first, then by its rows. */
final class Roles {

    private Roles() {}

    static Role of(String heading, String headerText, List<Placed> rows, boolean paybacks) {
        if (Words.has(Words.ACCOUNT_SIX, heading + "\n" + headerText)
                || rows.stream().anyMatch(row -> row.row().plain().contains("hovedkonto 6"))) {
            return Role.ADMINISTRATION;
        }
        if (Words.has(Words.DISTRIBUTION, heading)
                || headerText.lines().anyMatch(line -> Words.has(Words.DISTRIBUTION_HEADER, line))) {
            return Role.DISTRIBUTION;
        }
        Set<Section> sections =
                rows.stream().map(Placed::section).flatMap(Optional::stream).collect(Collectors.toSet());
        boolean impact = rows.stream().anyMatch(row -> row.row().isImpact());
        if (impact || paybacks || sections.size() > 1 || Words.has(Words.WHOLE, heading)) {
            return Role.WHOLE;
        }
        if (sections.isEmpty()) {
            return Role.OTHER;
        }
        return sections.contains(Section.PERMANENT) ? Role.PERMANENT : Role.IMPLEMENTATION;
    }
}
