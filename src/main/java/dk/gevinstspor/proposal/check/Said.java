package dk.gevinstspor.proposal.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * A sentence with figures, to be said in the reader's language.
 *
 * @param key of the message
 * @param arguments a {@link BigDecimal} for a figure, which is written as the language does; else a text, as a year is
 */
public record Said(String key, List<Object> arguments) {

    public Said {
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            if (!(argument instanceof BigDecimal || argument instanceof String)) {
                throw new IllegalArgumentException("a figure or a text, not " + argument.getClass());
            }
        }
    }

    static Said of(String key, Object... arguments) {
        return new Said("check." + key, Arrays.asList(arguments));
    }

    public String in(MessageSource messages, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }
}
