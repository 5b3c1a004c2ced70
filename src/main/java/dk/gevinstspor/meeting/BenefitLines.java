package dk.gevinstspor.meeting;

import dk.gevinstspor.benefit.Rung;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.meeting.StatusDocument.DepartmentLine;
import dk.gevinstspor.meeting.StatusDocument.RungLine;
import dk.gevinstspor.meeting.StatusSnapshot.Department;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The benefits in ÅV a year: by rung of the harvest ladder, and by department. */
final class BenefitLines {

    private final StatusSnapshot snapshot;
    private final Wording wording;

    BenefitLines(StatusSnapshot snapshot, Wording wording) {
        this.snapshot = snapshot;
        this.wording = wording;
    }

    /** What has come at least as far as each rung. */
    List<RungLine> ladder() {
        BigDecimal scale = ChartScale.above(Stream.concat(
                Stream.of(Rung.values()).map(BenefitLines::figure).map(snapshot::sum), Stream.of(snapshot.target())));
        return Stream.of(Rung.values()).map(rung -> line(rung, scale)).toList();
    }

    private RungLine line(Rung rung, BigDecimal scale) {
        Function<InitiativeStatus, Fte> figure = figure(rung);
        Fte sum = snapshot.sum(figure);
        long initiatives = snapshot.initiatives().stream()
                .filter(each -> !each.feeFunded() && !figure.apply(each).isZero())
                .count();
        return new RungLine(
                rung.name(),
                wording.text("benefit.rung." + rung),
                wording.text("meeting.rung." + rung),
                sum,
                Math.toIntExact(initiatives),
                share(sum),
                scale);
    }

    private @Nullable BigDecimal share(Fte sum) {
        return snapshot.target().isZero()
                ? null
                : sum.value().divide(snapshot.target().value(), 4, RoundingMode.HALF_UP);
    }

    static Function<InitiativeStatus, Fte> figure(Rung rung) {
        return switch (rung) {
            case ESTIMATED -> InitiativeStatus::estimated;
            case CONTRACTED -> InitiativeStatus::contracted;
            case FREED -> InitiativeStatus::freed;
            case CONFIRMED -> InitiativeStatus::confirmed;
            case HARVESTED -> InitiativeStatus::harvested;
            case PERMANENT -> InitiativeStatus::permanent;
        };
    }

    List<DepartmentLine> departments() {
        BigDecimal scale = ChartScale.above(snapshot.departments().stream().flatMap(this::charted));
        return snapshot.departments().stream()
                .map(department -> new DepartmentLine(
                        department.id(),
                        department.name(),
                        scale,
                        department.target(),
                        of(department, Rung.ESTIMATED),
                        of(department, Rung.CONTRACTED),
                        of(department, Rung.FREED),
                        of(department, Rung.CONFIRMED),
                        of(department, Rung.HARVESTED),
                        of(department, Rung.PERMANENT)))
                .toList();
    }

    private Stream<Fte> charted(Department department) {
        return Stream.concat(
                Stream.of(department.target()),
                Stream.of(Rung.CONTRACTED, Rung.CONFIRMED, Rung.HARVESTED).map(rung -> of(department, rung)));
    }

    private Fte of(Department department, Rung rung) {
        return snapshot.sum(department.id(), figure(rung));
    }
}
