package dk.gevinstspor.meeting;

import dk.gevinstspor.meeting.FigureList.Part;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The risks behind a field of a report's matrix. */
final class RiskFigures {

    private final StatusSnapshot snapshot;
    private final ReportTrace trace;
    private final Wording wording;

    RiskFigures(StatusSnapshot snapshot, ReportTrace trace, Wording wording) {
        this.snapshot = snapshot;
        this.trace = trace;
        this.wording = wording;
    }

    FigureList of(int likelihood, int impact) {
        List<Part> parts = snapshot.risks().stream()
                .filter(risk -> risk.likelihood() == likelihood && risk.impact() == impact)
                .map(risk -> Part.counted(
                        risk.initiative() + " " + risk.title(),
                        trace.initiative(risk.initiative(), "risici"),
                        Stream.ofNullable(risk.owner()).collect(Collectors.joining())))
                .toList();
        return FigureList.counting(
                wording.text(
                        "meeting.figure.title", wording.text("meeting.pdf.risks"), wording.quarter(snapshot.quarter())),
                wording.text("meeting.figure.risks", likelihood, impact, likelihood * impact),
                List.of(),
                wording.text("meeting.pdf.owner"),
                parts);
    }
}
