package dk.gevinstspor.mail;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that a mail is made of, and that may be said in other words.
 *
 * @param key of the message that it is without words of one's own
 * @param names what it puts in, as {@code {name}}; in the order of the message's arguments
 */
public record MailPart(String key, List<String> names) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static final String SUBJECT = ".subject";

    public boolean isSubject() {
        return key.endsWith(SUBJECT);
    }

    /** Puts in what the names stand for, each once; a name that stands for nothing stays as it is. */
    static String fill(String text, UnaryOperator<@Nullable String> value) {
        return NAME.matcher(text).replaceAll(found -> {
            String known = value.apply(found.group(1));
            return Matcher.quoteReplacement(known == null ? found.group() : known);
        });
    }

    /** Those that a text names, once each. */
    static List<String> namesIn(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The product's own message, as an administrator reads it: {@code {initiative}} for {@code {0}}. */
    String readable(String message) {
        if (isSubject() || names.isEmpty()) {
            return message;
        }
        return fill(message.replace("''", "'"), number -> {
            int at = number.matches("\\d") ? Integer.parseInt(number) : names.size();
            return at < names.size() ? "{" + names.get(at) + "}" : null;
        });
    }

    /** Puts a message's arguments in. */
    String filled(String text, Object[] arguments) {
        return fill(text, name -> {
            int at = names.indexOf(name);
            return at < 0 || at >= arguments.length ? null : String.valueOf(arguments[at]);
        });
    }
}
