package dk.gevinstspor.lifecycle;

import dk.gevinstspor.lifecycle.ProcessLoad.StepLoad;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The steps of one process by how much waits there. */
final class HeatMap {

    /** Shades from a little to the most. */
    private static final int SHADES = 4;

    private HeatMap() {}

    /**
     * A step of the diagram.
     *
     * @param heat 1 to {@value SHADES}, by the initiatives that wait there compared with the step that most wait at
     */
    record Spot(
            String activityId,
            String name,
            int waiting,
            int overdue,
            BigDecimal averageDays,
            BigDecimal longestDays,
            int heat) {}

    static List<Spot> of(List<StepLoad> steps, BusinessProcess process, StepNames names) {
        List<StepLoad> own = steps.stream()
                .filter(step -> step.process().equals(process.id()))
                .toList();
        int most = own.stream().mapToInt(StepLoad::waiting).max().orElse(1);
        return own.stream()
                .map(step -> new Spot(
                        step.activityId(),
                        names.of(step.activityId(), step.activityType()),
                        step.waiting(),
                        step.overdue(),
                        days(step.averageDays()),
                        days(step.longestDays()),
                        (step.waiting() * SHADES + most - 1) / most))
                .toList();
    }

    /** Whole days. */
    static BigDecimal days(double days) {
        return BigDecimal.valueOf(days).setScale(0, RoundingMode.HALF_UP);
    }
}
