package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.meeting.StatusDocument.MatrixCell;
import dk.gevinstspor.meeting.StatusDocument.MatrixLine;
import dk.gevinstspor.meeting.StatusDocument.RiskLine;
import dk.gevinstspor.meeting.StatusSnapshot.RiskLimits;
import dk.gevinstspor.meeting.StatusSnapshot.RiskStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The open risks: one by one, and where they lie between likelihood and impact. */
final class RiskLines {

    /** Likelihood and impact count from 1 to this. */
    static final int WORST = 5;

    /** As many initiatives are named in a cell of the matrix as it has room for. */
    private static final int NAMED = 6;

    private final StatusSnapshot snapshot;
    private final Wording wording;

    RiskLines(StatusSnapshot snapshot, Wording wording) {
        this.snapshot = snapshot;
        this.wording = wording;
    }

    List<RiskLine> risks() {
        return snapshot.risks().stream()
                .map(risk -> new RiskLine(
                        risk.initiative(),
                        risk.title(),
                        risk.likelihood(),
                        risk.impact(),
                        risk.likelihood() * risk.impact(),
                        risk.light(),
                        wording.light(risk.light()),
                        risk.response(),
                        risk.owner()))
                .toList();
    }

    /** The most likely first; in each the least impact first. */
    List<MatrixLine> matrix() {
        return IntStream.rangeClosed(1, WORST)
                .map(step -> WORST + 1 - step)
                .mapToObj(likelihood -> new MatrixLine(
                        likelihood,
                        IntStream.rangeClosed(1, WORST)
                                .mapToObj(impact -> cell(likelihood, impact))
                                .toList()))
                .toList();
    }

    private MatrixCell cell(int likelihood, int impact) {
        Light light = Objects.requireNonNullElse(snapshot.riskLimits(), RiskLimits.DEFAULT)
                .of(likelihood, impact);
        List<String> there = snapshot.risks().stream()
                .filter(risk -> risk.likelihood() == likelihood && risk.impact() == impact)
                .map(RiskStatus::initiative)
                .distinct()
                .toList();
        String named = there.stream().limit(NAMED).collect(Collectors.joining(", "));
        return new MatrixCell(there.size() > NAMED ? named + " …" : named, light, wording.light(light));
    }
}
