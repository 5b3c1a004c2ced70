package dk.gevinstspor.proposal;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.proposal.check.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a proposal's document to the case of an initiative, for those who come without a browser. */
@Service
@Transactional
public class ProposalDesk {

    private final Imports imports;
    private final ImportReader reader;
    private final Choice choice;
    private final Acceptance acceptance;

    ProposalDesk(Imports imports, ImportReader reader, Choice choice, Acceptance acceptance) {
        this.imports = imports;
        this.reader = reader;
        this.choice = choice;
        this.acceptance = acceptance;
    }

    /**
     * Hands in a document for the case of an initiative, corrects it, and accepts it.
     *
     * @param corrections amounts in t.kr. and choices, by the field of the review page
     * @param reasons why what the check finds then is accepted, by the name of its rule
     * @throws IllegalArgumentException when something stands in the way: nothing is kept
     */
    public void take(
            UUID programmeId,
            UUID initiativeId,
            String fileName,
            byte[] content,
            Map<String, String> corrections,
            Map<String, String> reasons,
            Actor actor) {
        UUID id = imports.begin(programmeId, initiativeId, fileName, content, actor);
        Map<String, String> typed = new HashMap<>(corrections);
        typed.put("p0.take", "on");
        imports.keep(id, typed, actor);
        ImportDraft draft = imports.find(id).orElseThrow();
        ImportReading reading = reader.read(draft, typed);
        reading.candidates().stream()
                .flatMap(candidate -> candidate.findings().stream())
                .filter(finding -> reasons.containsKey(finding.rule()))
                .forEach(finding -> typed.put(FindingView.field(finding), reason(reasons, finding)));
        List<String> problems = choice.problems(draft, reading, typed);
        if (!problems.isEmpty() || !reading.wrong(each -> true).isEmpty()) {
            throw new IllegalArgumentException(fileName + ": " + problems + reading.wrong(each -> true));
        }
        acceptance.accept(draft, choice.taken(draft, reading, typed), actor);
    }

    private static String reason(Map<String, String> reasons, Finding finding) {
        return reasons.getOrDefault(finding.rule(), "");
    }
}
