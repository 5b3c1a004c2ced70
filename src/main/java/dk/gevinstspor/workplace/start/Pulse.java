package dk.gevinstspor.workplace.start;

import dk.gevinstspor.initiative.Stage;
import java.util.List;

/**
 * What moves in a programme, and what is stuck.
 *
 * @param steps the stages at which there is an initiative, in the order of its life; closed ones are left out
 * @param overdue tasks of initiatives whose deadline has passed, counted to the same limit
 */
record Pulse(List<Step> steps, int overdue) {

    /** Counted no further: what is more is told as more. */
    static final int COUNTED = 1000;

    /** @param count initiatives at the stage, counted to {@link #COUNTED}; one more means that there are more */
    record Step(Stage stage, int count) {

        public boolean isCounted() {
            return count <= COUNTED;
        }
    }

    int initiatives() {
        return steps.stream().mapToInt(Step::count).sum();
    }

    public boolean isOverdueCounted() {
        return overdue <= COUNTED;
    }

    public int limit() {
        return COUNTED;
    }
}
