package dk.gevinstspor.initiative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the templates of the initiative's forms show above their fields. */
@Component
class TaskFacts {

    private final Initiatives initiatives;
    private final Findings findings;

    TaskFacts(Initiatives initiatives, Findings findings) {
        this.initiatives = initiatives;
        this.findings = findings;
    }

    Map<String, Object> of(UUID initiativeId) {
        Map<String, Object> model = new HashMap<>();
        model.put("initiative", initiatives.get(initiativeId));
        model.put("returned", returned(findings.decisions(initiativeId)));
        findings.screening(initiativeId).ifPresent(found -> model.put("screening", found));
        findings.baseline(initiativeId).ifPresent(found -> model.put("baseline", found));
        return model;
    }

    /** The last decision, when it sent the work back: whoever does it again should read why. */
    private static List<Decision> returned(List<Decision> decisions) {
        return decisions.stream()
                .skip(Math.max(0, decisions.size() - 1))
                .filter(last -> last.outcome() == Decision.Outcome.SENT_BACK)
                .toList();
    }
}
