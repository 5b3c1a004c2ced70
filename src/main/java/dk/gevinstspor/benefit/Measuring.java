package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.Measurement.Origin;
import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes measured figures: typed, imported or pushed; all of them or none. */
@Service
@Transactional
public class Measuring {

    private final Measurements measurements;
    private final Findings findings;
    private final Erosion erosion;
    private final Today today;

    Measuring(Measurements measurements, Findings findings, Erosion erosion, Today today) {
        this.measurements = measurements;
        this.findings = findings;
        this.erosion = erosion;
        this.today = today;
    }

    /** Where figures come from. */
    public record From(
            Origin origin,
            @Nullable UUID sourceId,
            @Nullable String note) {}

    /** A figure that cannot be taken: the how-many-eth, from 0. */
    public record Refused(int index, Figure.Problem problem) {}

    /** @return what is wrong; when empty, all figures were stored */
    public List<Refused> record(UUID initiativeId, List<Figure> figures, From from, Actor actor) {
        measurements.lock(initiativeId);
        Optional<Baseline> baseline = findings.baseline(initiativeId);
        if (baseline.isEmpty()) {
            return List.of(new Refused(0, Figure.Problem.NO_BASELINE));
        }
        List<Refused> refused = new ArrayList<>();
        List<Measurement> known = measurements.touching(initiativeId, figures);
        List<Measurement> taken = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Optional<Figure.Problem> problem =
                    figure.problem(baseline.get(), today.date()).or(() -> clash(figure, baseline.get(), known, taken));
            if (problem.isPresent()) {
                refused.add(new Refused(i, problem.get()));
            } else {
                taken.add(measurement(initiativeId, figure, baseline.get(), known, from, actor));
            }
        }
        if (refused.isEmpty()) {
            measurements.add(taken, actor.channel());
            erosion.measured(initiativeId);
        }
        return refused;
    }

    private static Optional<Figure.Problem> clash(
            Figure figure, Baseline baseline, List<Measurement> known, List<Measurement> taken) {
        if (beside(figure, baseline, taken).stream().anyMatch(figure::overlaps)) {
            return Optional.of(Figure.Problem.TWICE);
        }
        boolean overlaps = beside(figure, baseline, known).stream()
                .anyMatch(each -> figure.overlaps(each) && !figure.coversTheSameDaysAs(each));
        return overlaps ? Optional.of(Figure.Problem.OVERLAPS) : Optional.empty();
    }

    /** Measurements of the same class. */
    private static List<Measurement> beside(Figure figure, Baseline baseline, List<Measurement> all) {
        String name = nameIn(baseline, figure);
        return all.stream()
                .filter(each -> name == null ? each.caseClass() == null : name.equals(each.caseClass()))
                .toList();
    }

    private static @Nullable String nameIn(Baseline baseline, Figure figure) {
        return Figure.countsCases(baseline.method())
                ? figure.classOf(baseline).orElseThrow().name()
                : null;
    }

    private Measurement measurement(
            UUID initiativeId, Figure figure, Baseline baseline, List<Measurement> known, From from, Actor actor) {
        return new Measurement(
                Ids.next(),
                initiativeId,
                nameIn(baseline, figure),
                figure.fromDay(),
                figure.untilDay(),
                figure.quantity(),
                figure.minutes(),
                from.origin,
                from.sourceId,
                from.note,
                beside(figure, baseline, known).stream()
                        .filter(figure::coversTheSameDaysAs)
                        .map(Measurement::id)
                        .findFirst()
                        .orElse(null),
                today.now(),
                actor.personId(),
                actor.onBehalfOf());
    }
}
