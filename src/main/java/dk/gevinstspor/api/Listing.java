package dk.gevinstspor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A page of a listing.
 *
 * @param next the cursor that the next page is asked for with; null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing<T>(List<T> items, @Nullable String next) {

    /** How many lines a page has when nobody says. */
    public static final String USUAL = "50";

    public static final int MOST = 200;

    /** @throws Declined 400 for none, or more than {@value #MOST} */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Declined.of(HttpStatus.BAD_REQUEST, "api.limit", MOST);
        }
        return asked;
    }

    /** @param found in their order; one more than the limit when there are more */
    public static <S, T> Listing<T> of(List<S> found, int limit, Function<S, T> shown, Function<S, String> cursor) {
        List<S> page = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursor.apply(page.get(page.size() - 1)) : null;
        return new Listing<>(page.stream().map(shown).toList(), next);
    }

    /** With a {@code Link} to the next page (RFC 8288), which asks the same of it. */
    public ResponseEntity<Listing<T>> answer() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            String url = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", next)
                    .build()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + url + ">; rel=\"next\"");
        }
        return answer.body(this);
    }
}
