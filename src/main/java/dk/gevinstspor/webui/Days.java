package dk.gevinstspor.webui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as people type them: 15.5.2022, 15/5/2022, 15-5-2022, or 2022-05-15 in either language. */
public final class Days {

    private static final List<DateTimeFormatter> UNDERSTOOD =
            List.of(strict("d.M.uuuu"), strict("d/M/uuuu"), strict("d-M-uuuu"), strict("uuuu-MM-dd"));
    private static final DateTimeFormatter DANISH = strict("dd.MM.uuuu");
    private static final DateTimeFormatter ENGLISH = strict("dd/MM/uuuu");

    private Days() {}

    /** As in an address that somebody may have changed by hand: none when it is no day. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @throws DateTimeException when there is no such day, or a year before 1900 or after 2199 */
    static LocalDate parse(String text) {
        return UNDERSTOOD.stream()
                .map(format -> read(text.strip(), format))
                .flatMap(Optional::stream)
                .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200)
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no such day"));
    }

    static String print(LocalDate day, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (english ? ENGLISH : DANISH).format(day);
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
