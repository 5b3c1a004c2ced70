package dk.gevinstspor.meeting;

import dk.gevinstspor.benefit.Rung;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.meeting.FigureList.Part;
import dk.gevinstspor.meeting.StatusSnapshot.Department;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.webui.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The initiatives behind a report's ÅV, and behind how many of them there are. */
final class BenefitFigures {

    private final StatusSnapshot snapshot;
    private final ReportTrace trace;
    private final Wording wording;

    BenefitFigures(StatusSnapshot snapshot, ReportTrace trace, Wording wording) {
        this.snapshot = snapshot;
        this.trace = trace;
        this.wording = wording;
    }

    /** Of those that count towards the target, in a department or at a stage; null for all. */
    FigureList of(Rung rung, @Nullable UUID departmentId, @Nullable Stage stage) {
        Function<InitiativeStatus, Fte> figure = BenefitLines.figure(rung);
        List<Part> parts = of(departmentId, stage)
                .filter(each -> !each.feeFunded() && !figure.apply(each).isZero())
                .map(each -> part(each, figure.apply(each)))
                .toList();
        return FigureList.adding(
                title(wording.text("benefit.rung." + rung)),
                wording.text("meeting.rung." + rung),
                only(departmentId, stage),
                wording.text("meeting.pdf.initiative.where"),
                wording.text("meeting.pdf.fte.short"),
                parts);
    }

    /** All that are at a stage. */
    FigureList at(Stage stage) {
        List<Part> parts = of(null, stage)
                .map(each -> Part.counted(label(each), trace.initiative(each.number(), "forloeb"), where(each)))
                .toList();
        return FigureList.counting(
                title(wording.text("meeting.pdf.initiatives")),
                wording.text("meeting.figure.stage"),
                only(null, stage),
                wording.text("meeting.pdf.initiative.where"),
                parts);
    }

    private Stream<InitiativeStatus> of(@Nullable UUID departmentId, @Nullable Stage stage) {
        return snapshot.initiatives().stream()
                .filter(each -> departmentId == null || each.departmentId().equals(departmentId))
                .filter(each -> stage == null || each.stage().equals(stage.name()));
    }

    private Part part(InitiativeStatus each, Fte fte) {
        String confirmation = trace.confirmation(
                each.number(),
                each.benefitCourse() == null ? null : each.benefitCourse().confirmationId());
        return new Part(
                label(each),
                trace.initiative(each.number(), "gevinster"),
                where(each),
                fte.value(),
                confirmation == null ? null : wording.text("meeting.figure.confirmation"),
                confirmation);
    }

    private static String where(InitiativeStatus each) {
        return each.owner() == null ? each.unit() : each.unit() + " · " + each.owner();
    }

    private static String label(InitiativeStatus each) {
        return each.number() + " " + each.title();
    }

    private String title(String what) {
        return wording.text("meeting.figure.title", what, wording.quarter(snapshot.quarter()));
    }

    private List<String> only(@Nullable UUID departmentId, @Nullable Stage stage) {
        List<String> only = new ArrayList<>();
        if (departmentId != null) {
            only.add(department(departmentId));
        }
        if (stage != null) {
            only.add(wording.text("initiative.stage." + stage));
        }
        return List.copyOf(only);
    }

    private String department(UUID id) {
        return snapshot.departments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Department::name)
                .orElseThrow(() -> new NotFound("department " + id));
    }
}
