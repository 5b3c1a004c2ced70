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

    /**
     * Stored with the token; also names the template {@code links/<purpose>.html}: its fragment {@code fields} is drawn
     * inside the form, which is bound to {@code form}; its fragment {@code registered} says what was answered. The page's
     * heading and button are {@code link.<purpose>.title} and {@code link.<purpose>.button}.
     */
    String purpose();

    Class<F> type();

    F prefill(UUID subjectId);

    /** What both fragments show beside the fields; after the answer, the answer too. */
    Map<String, Object> model(UUID subjectId);

    /**
     * Whether what is asked is hers still: of herself, or of whom she acts for today. Otherwise the page tells her so,
     * and shows nothing of it.
     */
    default boolean admits(UUID subjectId, Actor actor) {
        return true;
    }

    default void validate(F form, UUID subjectId, Actor actor, Errors errors) {}

    /** Locks what {@link #submit} changes. The links are locked after it, as they are by whatever revokes them. */
    default void lock(UUID subjectId) {}

    /** Records the answer in the domain. The page then says what was registered by {@link #model}. */
    void submit(F form, UUID subjectId, Actor actor);
}
