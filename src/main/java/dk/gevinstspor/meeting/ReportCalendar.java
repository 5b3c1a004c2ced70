package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.WorkingDays;
import dk.gevinstspor.kernel.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** When the quarters of a programme are reported. */
final class ReportCalendar {

    private final Quarter first;

    /** @param start the day the programme starts: its quarter is the first to report */
    ReportCalendar(LocalDate start) {
        first = Quarter.of(start);
    }

    Quarter next(Set<Quarter> reported) {
        return Stream.iterate(first, Quarter::next)
                .filter(quarter -> !reported.contains(quarter))
                .findFirst()
                .orElseThrow();
    }

    /** 08:00 Europe/Copenhagen on the first day after the quarter that the programme works on. */
    static Instant dueAt(Quarter quarter, UnaryOperator<LocalDate> workingDayFrom) {
        return Zone.morningOf(workingDayFrom.apply(quarter.next().firstDay()));
    }

    /**
     * The day a quarter's figures are of: the first working day after it, or today while that has not come. Local closing
     * days, which may be entered afterwards, never move a figure.
     */
    static LocalDate asOf(Quarter quarter, LocalDate today) {
        LocalDate reported = WorkingDays.firstAfter(quarter);
        return reported.isAfter(today) ? today : reported;
    }
}
