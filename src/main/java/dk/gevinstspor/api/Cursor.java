package dk.gevinstspor.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a listing goes on: the sort values of the last line that was told. Unlike a page number it skips and repeats
 * nothing when lines come or go meanwhile, and the last page costs no more than the first.
 */
public final class Cursor {

    /** An instant, or {@code infinity} for what has none and comes last. */
    public static final Consumer<String> INSTANT = text -> {
        if (!text.equals("infinity")) {
            day(LocalDate.ofInstant(Instant.parse(text), ZoneOffset.UTC));
        }
    };

    public static final Consumer<String> DAY = text -> day(LocalDate.parse(text));
    public static final Consumer<String> ID = UUID::fromString;
    public static final Consumer<String> INT = Integer::parseInt;
    public static final Consumer<String> LONG = Long::parseLong;
    public static final Consumer<String> TEXT = text -> {};

    private static final int LAST_YEAR = 9999;
    private static final String BETWEEN = "\u001F";
    private static final int LONGEST = 2_000;

    private Cursor() {}

    public static String at(Object... values) {
        String plain = Arrays.stream(values).map(Object::toString).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param checks one for each value, which throws for what cannot be one
     * @return none at the beginning
     * @throws Declined 400 when it is not one that {@link #at} made
     */
    @SafeVarargs
    public static List<String> read(@Nullable String cursor, Consumer<String>... checks) {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        List<String> values = values(cursor);
        try {
            if (values.size() != checks.length) {
                throw new IllegalArgumentException("not of this listing");
            }
            for (int i = 0; i < checks.length; i++) {
                checks[i].accept(values.get(i));
            }
            return values;
        } catch (IllegalArgumentException | DateTimeException invented) {
            throw Declined.of(HttpStatus.BAD_REQUEST, "api.parameter", "cursor");
        }
    }

    /** The database knows no other years. */
    private static void day(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("no such year");
        }
    }

    private static List<String> values(String cursor) {
        try {
            byte[] plain = cursor.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(cursor);
            String text = new String(plain, StandardCharsets.UTF_8).replace("\0", "");
            return Arrays.asList(text.split(BETWEEN, -1));
        } catch (IllegalArgumentException notBase64) {
            return List.of();
        }
    }
}
