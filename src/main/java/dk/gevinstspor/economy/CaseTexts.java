package dk.gevinstspor.economy;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** The words of a printed case, in the language of who asks for it. */
record CaseTexts(MessageSource messages, Locale locale) {

    String of(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    String area(ControlArea area) {
        return of("economy.area." + area);
    }

    /** As part of a heading. */
    String areaWithin(ControlArea area) {
        return area(area).toLowerCase(locale);
    }
}
