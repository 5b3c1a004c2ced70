package dk.gevinstspor.webui;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How people read values, in the language of the current request: {@code @fmt} in the templates. Nothing known reads
 * as a dash; nothing is rounded away.
 */
@Component("fmt")
public class Formats {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ALL_DECIMALS = 6;

    private final MessageSource messages;

    Formats(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code 0,8 ÅV} */
    public String fte(@Nullable Fte fte) {
        return fte == null ? none() : unit("fte", number(fte.value()));
    }

    /** {@code 1.234 t.kr.} */
    public String thousands(@Nullable Money money) {
        return money == null ? none() : unit("thousands", number(money.thousands()));
    }

    /** {@code 1.234,5}, with the decimals it has */
    public String number(@Nullable Number number) {
        return number == null ? none() : numbers(ALL_DECIMALS).format(number);
    }

    /** {@code 0,70}: with two decimals, so that those of a column stand below each other */
    public String aligned(@Nullable Number number) {
        if (number == null) {
            return none();
        }
        NumberFormat format = numbers(2);
        format.setMinimumFractionDigits(2);
        return format.format(number);
    }

    /** @param ratio 0,1 reads as {@code 10 %}; at most one decimal is shown */
    public String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? none() : unit("percent", numbers(1).format(ratio.multiply(HUNDRED)));
    }

    /** {@code 15. maj 2022} */
    public String date(@Nullable LocalDate day) {
        return pattern("date", day);
    }

    /** {@code 15.05.2022} */
    public String shortDate(@Nullable LocalDate day) {
        return pattern("date.short", day);
    }

    /** The day in Copenhagen. */
    public String day(@Nullable Instant instant) {
        return date(instant == null ? null : Zone.dayOf(instant));
    }

    /** {@code 15. maj 2022 kl. 08.00}, Europe/Copenhagen */
    public String dateTime(@Nullable Instant instant) {
        return pattern("dateTime", instant == null ? null : instant.atZone(Zone.COPENHAGEN));
    }

    /** {@code 3. kvartal 2022} */
    public String quarter(@Nullable Quarter quarter) {
        return quarter == null
                ? none()
                : unit("quarter", Integer.toString(quarter.number()), Integer.toString(quarter.year()));
    }

    private static NumberFormat numbers(int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private String pattern(String name, @Nullable TemporalAccessor time) {
        return time == null
                ? none()
                : DateTimeFormatter.ofPattern(message(name), locale()).format(time);
    }

    private String none() {
        return message("none");
    }

    private String unit(String name, String... values) {
        return message(name, (Object[]) values);
    }

    private String message(String name, Object... arguments) {
        return messages.getMessage("webui.format." + name, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
