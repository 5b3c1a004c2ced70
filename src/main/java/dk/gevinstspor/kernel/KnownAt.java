package dk.gevinstspor.kernel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which facts count for a figure: those that were true on a day and had been recorded by a moment. With both it is the same
 * figure whenever it is asked for.
 *
 * @param day in Copenhagen: when true
 * @param before when known: facts recorded earlier than this count
 */
public record KnownAt(LocalDate day, Instant before) {

    /** Later than anything is recorded: whatever is known counts. */
    public static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Everything recorded by the end of the day itself. */
    public static KnownAt endOf(LocalDate day) {
        return new KnownAt(day, day.plusDays(1).atStartOfDay(Zone.COPENHAGEN).toInstant());
    }

    /** What is known before that moment, at most what was recorded by the end of the day. */
    public static KnownAt during(LocalDate day, Instant before) {
        KnownAt whole = endOf(day);
        return before.isBefore(whole.before) ? new KnownAt(day, before) : whole;
    }

    /** The bound that lets in what is recorded at that very moment: the database keeps microseconds. */
    public static Instant after(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    public Timestamp timestamp() {
        return Timestamp.from(before);
    }
}
