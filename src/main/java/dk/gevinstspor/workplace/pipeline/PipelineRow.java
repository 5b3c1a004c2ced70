package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as the pipeline shows it.
 *
 * @param owner the benefit owner's name
 * @param contracted ÅV a year that the signed contract promises for the end of the quarter; confirmed and harvested are
 *     what became of it
 * @param nextTask the key of the open task that is due first
 */
record PipelineRow(
        UUID id,
        int number,
        String title,
        Stage stage,
        UUID programmeId,
        UUID unitId,
        @Nullable LocalDate parkedUntil,
        boolean feeFunded,
        @Nullable LocalDate plannedGoLive,
        @Nullable LocalDate goLiveOn,
        @Nullable UUID ownerId,
        @Nullable String owner,
        @Nullable Technology technology,
        @Nullable Fte fteLow,
        @Nullable Fte fteHigh,
        Fte contracted,
        Fte confirmed,
        Fte harvested,
        Light time,
        Light benefits,
        @Nullable String nextTask,
        @Nullable Instant dueAt,
        String description) {

    public String label() {
        return "A-" + number + " " + title;
    }

    /** The worse of time and benefits. */
    public Light light() {
        return time.compareTo(benefits) >= 0 ? time : benefits;
    }

    /** Which of the two it is: TIME, BENEFITS or BOTH; null while there is nothing to warn of. */
    public @Nullable String warning() {
        if (light().compareTo(Light.YELLOW) < 0) {
            return null;
        }
        return time == benefits ? "BOTH" : light() == time ? "TIME" : "BENEFITS";
    }

    /** The day in Copenhagen. */
    public @Nullable LocalDate dueOn() {
        return dueAt == null ? null : Zone.dayOf(dueAt);
    }

    public boolean overdueOn(LocalDate today) {
        LocalDate due = dueOn();
        return due != null && due.isBefore(today);
    }
}
