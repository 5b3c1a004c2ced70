package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words and formats of one language. */
final class Wording {

    private final MessageSource messages;
    private final Locale locale;

    Wording(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String light(Light light) {
        return text("webui.light." + light);
    }

    /** For example 3. kvartal 2022. */
    String quarter(Quarter quarter) {
        return text("webui.format.quarter", String.valueOf(quarter.number()), String.valueOf(quarter.year()));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("webui.format.date"), locale).format(day);
    }

    /** Whole t.kr. */
    String money(Money money) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale))
                .format(money.wholeThousands().thousands());
    }
}
