package dk.gevinstspor.proposal;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.proposal.Acceptance.Taken;
import dk.gevinstspor.proposal.check.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which proposals of a document are taken, for which units and for what reasons, as it was typed. */
@Component
class Choice {

    private final Directory directory;
    private final Initiatives initiatives;

    Choice(Directory directory, Initiatives initiatives) {
        this.directory = directory;
        this.initiatives = initiatives;
    }

    /** The units that an initiative can be of. */
    List<Unit> units() {
        return directory.units().stream()
                .filter(unit -> unit.kind() != Unit.Kind.ADMINISTRATION)
                .toList();
    }

    /** What stands in the way of accepting, as message keys. */
    List<String> problems(ImportDraft draft, ImportReading reading, Map<String, String> typed) {
        List<Candidate> chosen = chosen(reading, typed);
        List<String> problems = new ArrayList<>();
        if (chosen.isEmpty()) {
            problems.add("import.nothingTaken");
        }
        if (draft.initiativeId() != null && chosen.size() > 1) {
            problems.add("import.oneOnly");
        }
        if (chosen.stream().anyMatch(each -> !(each.proposed() instanceof ProposedCase.Proposed))) {
            problems.add("import.noCase");
        }
        if (draft.initiativeId() == null
                && chosen.stream().anyMatch(each -> unit(each, typed).isEmpty())) {
            problems.add("import.noUnit");
        }
        return problems;
    }

    /** Asked only where nothing stands in the way. */
    List<Taken> taken(ImportDraft draft, ImportReading reading, Map<String, String> typed) {
        return chosen(reading, typed).stream()
                .map(candidate -> new Taken(
                        candidate,
                        draft.initiativeId() == null
                                ? unit(candidate, typed).orElseThrow()
                                : initiatives.get(draft.initiativeId()).unitId(),
                        reasons(candidate, typed)))
                .toList();
    }

    private static List<Candidate> chosen(ImportReading reading, Map<String, String> typed) {
        return reading.candidates().stream()
                .filter(candidate -> isTaken(candidate, typed))
                .toList();
    }

    static boolean isTaken(Candidate candidate, Map<String, String> typed) {
        return typed.containsKey("p" + candidate.index() + ".take");
    }

    private Optional<UUID> unit(Candidate candidate, Map<String, String> typed) {
        String sent = typed.getOrDefault("p" + candidate.index() + ".unit", "");
        return units().stream()
                .map(Unit::id)
                .filter(unit -> unit.toString().equals(sent))
                .findFirst();
    }

    private static Map<UUID, String> reasons(Candidate candidate, Map<String, String> typed) {
        Map<UUID, String> reasons = new HashMap<>();
        for (Finding finding : candidate.findings()) {
            String reason = typed.getOrDefault(FindingView.field(finding), "").strip();
            if (!reason.isEmpty()) {
                reasons.put(FindingView.id(finding), reason);
            }
        }
        return reasons;
    }
}
