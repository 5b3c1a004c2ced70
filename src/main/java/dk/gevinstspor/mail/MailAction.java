package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.validation.Errors;

/**
 * What the receiver of a mailed link can do without logging in. A domain module implements it; the link page draws it,
 * binds it, checks it, spends the token and submits, in one transaction.
 *
 * @param <F> a record with Bean Validation constraints, bound by its constructor
 */
public interface MailAction<F> {

    /** Stored with the token; also names the template {@code links/<purpose>.html}. */
    String purpose();

    Class<F> type();

    F prefill(UUID subjectId);

    /** What the page shows beside the fields. */
    Map<String, Object> model(UUID subjectId);

    default void validate(F form, UUID subjectId, Errors errors) {}

    /** Records the answer in the domain. The page then says what was registered by {@link #model}. */
    void submit(F form, UUID subjectId, Actor actor);
}
