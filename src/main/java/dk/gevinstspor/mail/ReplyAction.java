package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A {@link MailAction} that can also be answered by writing back: its question is how many årsværk. A mail that asks it
 * says how; an answer is checked, recorded and thanked for like one by link, with {@code Actor.Channel.REPLY}.
 *
 * @param <F> the form that the link's page binds
 */
public interface ReplyAction<F> extends MailAction<F> {

    /**
     * The figure that the mail states, to which its receiver may say yes.
     *
     * @param parameters of the mail
     * @return ÅV a year; empty when it states none
     */
    Optional<Fte> proposed(Map<String, String> parameters);

    /**
     * What the page's form would hold.
     *
     * @param comment what stood beside the figure
     */
    F form(Fte fte, @Nullable String comment);

    /** As {@link #validate}, but without asking for what nobody can write in an answer. */
    default void validateReply(F form, UUID subjectId, Actor actor, Errors errors) {
        validate(form, subjectId, actor, errors);
    }
}
