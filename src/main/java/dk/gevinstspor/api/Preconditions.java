package dk.gevinstspor.api;

import dk.gevinstspor.kernel.Sha256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** {@code If-Match}, where two may act on the same thing (RFC 9110, 6585). */
public final class Preconditions {

    private static final char BETWEEN = '.';
    private static final int TELLING = 16;

    private Preconditions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Of what is shown of a version: the same version is shown otherwise on another day, or in another language. */
    public static String tag(int version, Record shown) {
        return "\"" + version + BETWEEN + Sha256.of(shown.toString()).substring(0, TELLING) + "\"";
    }

    /**
     * @param ifMatch a tag of either kind, several, or *
     * @throws Declined 428 without the header: nobody acts on what she has not seen; 412 when it has changed since
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Declined.of(HttpStatus.PRECONDITION_REQUIRED, "api.ifMatch.missing");
        }
        String tag = tag(version);
        String shown = "\"" + version + BETWEEN;
        if (!ifMatch.strip().equals("*")
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .noneMatch(each -> each.equals(tag) || each.startsWith(shown))) {
            throw Declined.of(HttpStatus.PRECONDITION_FAILED, "api.ifMatch.stale");
        }
    }
}
