package dk.gevinstspor.workplace.bulk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;

/** A column of the file, found by its heading in either language. */
enum Column {
    TITLE(120),
    DESCRIPTION(4000),
    UNIT(400),
    /** not in the template, but in what was exported: tells units of the same name apart */
    DEPARTMENT(400);

    /** Those that every file has. */
    static final Set<Column> NEEDED = EnumSet.range(TITLE, UNIT);

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
