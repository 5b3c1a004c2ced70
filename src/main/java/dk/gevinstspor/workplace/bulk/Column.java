package dk.gevinstspor.workplace.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/** A column of the file, found by its heading in either language. */
enum Column {
    TITLE(120),
    DESCRIPTION(4000),
    UNIT(400);

    private final int longest;

    Column(int longest) {
        this.longest = longest;
    }

    /** Characters; as in the form of one idea. */
    int longest() {
        return longest;
    }

    String heading(MessageSource messages, Locale locale) {
        return messages.getMessage("bulk.column." + name(), null, locale);
    }

    static Optional<Column> of(String heading, MessageSource messages) {
        String found = heading.strip();
        return Arrays.stream(values())
                .filter(column -> found.equalsIgnoreCase(column.heading(messages, Locale.forLanguageTag("da")))
                        || found.equalsIgnoreCase(column.heading(messages, Locale.ENGLISH)))
                .findFirst();
    }
}
