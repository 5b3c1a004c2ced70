package dk.gevinstspor.proposal;

import dk.gevinstspor.kernel.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The risks of a proposal as the initiative keeps them; what the document does not grade is in the middle. */
final class StatedRisks {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_RESPONSE = 2_000;
    private static final int LOW = 2;
    private static final int MIDDLE = 3;
    private static final int HIGH = 4;

    private StatedRisks() {}

    static List<dk.gevinstspor.initiative.Risk> of(Proposal proposal, UUID initiativeId, LocalDate day, UUID person) {
        return proposal.risks().stream()
                .map(risk -> new dk.gevinstspor.initiative.Risk(
                        Ids.next(),
                        initiativeId,
                        Acceptance.shortened(risk.text().strip(), LONGEST_TITLE),
                        grade(risk.likelihood()),
                        grade(risk.impact()),
                        response(risk),
                        false,
                        day,
                        person))
                .toList();
    }

    /** What is too long for a title is not lost: it goes on in the response. */
    private static String response(Risk risk) {
        String rest = risk.text().strip().length() > LONGEST_TITLE ? risk.text().strip() : "";
        String both = (risk.response() + "\n" + rest).strip();
        return Acceptance.shortened(both.isEmpty() ? "–" : both, LONGEST_RESPONSE);
    }

    private static int grade(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.matches("\\s*[1-5]\\s*")) {
            return Integer.parseInt(lower.strip());
        }
        if (lower.contains("lav") || lower.contains("lille")) {
            return LOW;
        }
        return lower.contains("høj") || lower.contains("stor") ? HIGH : MIDDLE;
    }
}
