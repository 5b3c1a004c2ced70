package dk.gevinstspor.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The programme's time zone: dates that people see are days in Copenhagen. */
public final class Zone {

    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** When the working day's deadlines fall: follow-ups, reminders and reports are due at 08:00. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private Zone() {}

    /** 08:00 Europe/Copenhagen on that day, summer time or not. */
    public static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(COPENHAGEN).toInstant();
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(COPENHAGEN).toLocalDate();
    }
}
