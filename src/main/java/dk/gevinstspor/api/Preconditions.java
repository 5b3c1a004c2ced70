package dk.gevinstspor.api;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** {@code If-Match}, where two may act on the same thing (RFC 9110, 6585). */
public final class Preconditions {

    private Preconditions() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * @throws Declined 428 without the header: nobody acts on what she has not seen; 412 when it has changed since
     */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Declined.of(HttpStatus.PRECONDITION_REQUIRED, "api.ifMatch.missing");
        }
        String tag = tag(version);
        if (!ifMatch.strip().equals("*")
                && Arrays.stream(ifMatch.split(","))
                        .noneMatch(each -> each.strip().equals(tag))) {
            throw Declined.of(HttpStatus.PRECONDITION_FAILED, "api.ifMatch.stale");
        }
    }
}
