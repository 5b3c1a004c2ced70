package dk.gevinstspor.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Stream;

/** Danish working days: not weekends, not public holidays (Store bededag was one until 2023). */
public final class WorkingDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !HOLIDAYS.isHoliday(day);
    }

    /** The first working day after the quarter: when its status report is drafted. */
    public static LocalDate firstAfter(Quarter quarter) {
        return from(quarter.next().firstDay());
    }

    /** That day, or the first working day after it. */
    public static LocalDate from(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }
}
