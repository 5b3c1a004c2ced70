package dk.gevinstspor.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Lets a mail's template say a message in the words that its context carries, where it carries any. */
final class OwnWords extends AbstractMessageResolver {

    /** The variable: own texts by message key. */
    static final String VARIABLE = "ownWords";

    private final MailParts parts;

    OwnWords(MailParts parts) {
        this.parts = parts;
        setOrder(1);
    }

    @Override
    public @Nullable String resolveMessage(
            ITemplateContext context, Class<?> origin, String key, Object @Nullable [] arguments) {
        MailPart part = parts.byKey(key);
        if (part == null || !(context.getVariable(VARIABLE) instanceof Map<?, ?> own)) {
            return null;
        }
        return own.get(key) instanceof String text
                ? part.filled(text, arguments == null ? new Object[0] : arguments)
                : null;
    }

    /** The next one says it. */
    @Override
    public @Nullable String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object @Nullable [] arguments) {
        return null;
    }
}
