package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.StatusDocument.DecisionLine;
import dk.gevinstspor.meeting.StatusDocument.RecommendationLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A report with what happened to it.
 *
 * @param approvedBy name of who approved it, on approvedOn; null while nobody has
 * @param names of the decisions' owners
 */
record WrittenReport(
        StatusReport report,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn,
        List<Decision> decisions,
        Map<UUID, String> names) {

    String status(Wording wording) {
        return approvedBy == null || approvedOn == null
                ? wording.text("meeting.state." + report.state())
                : wording.text("meeting.pdf.approved", approvedBy, wording.date(approvedOn));
    }

    String assessment(Wording wording) {
        String written = report.assessment();
        if (written == null) {
            return wording.text("meeting.pdf.assessment.none");
        }
        String reason = report.claimed().reason();
        return reason == null ? written : written + "\n\n" + wording.text("meeting.pdf.claimed.reason", reason);
    }

    List<RecommendationLine> recommendationLines() {
        return IntStream.range(0, report.recommendations().size())
                .mapToObj(i -> new RecommendationLine(i + 1, recommendation(i + 1)))
                .toList();
    }

    List<DecisionLine> decisionLines(Wording wording) {
        return decisions.stream()
                .map(decision -> new DecisionLine(
                        decision.number(),
                        recommendation(decision.number()),
                        wording.text("meeting.outcome." + decision.outcome()),
                        wording.decided(decision.text(), decision.conditions()),
                        decision.ownerId() == null ? null : names.get(decision.ownerId()),
                        decision.dueOn()))
                .toList();
    }

    private String recommendation(int number) {
        return report.recommendations().get(number - 1).text();
    }
}
