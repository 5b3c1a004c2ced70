package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    /** With all of its decimals, four at most. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Money.SCALE);
        return format.format(number);
    }

    /** 01.03.2021 */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy", locale).format(day);
    }

    /** As part of a heading. */
    String areaWithin(ControlArea area) {
        return area(area).toLowerCase(locale);
    }
}
