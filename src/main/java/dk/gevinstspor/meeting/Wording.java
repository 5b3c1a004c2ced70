package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusDocument.FollowUpLine;
import dk.gevinstspor.meeting.StatusSnapshot.DecisionStatus;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Nothing for no light: there is little room in a table. */
    String shortLight(Light light) {
        return light == Light.NONE ? "" : light(light);
    }

    /** Her name, and whose delegate she was. */
    String who(UUID person, @Nullable UUID onBehalfOf, Map<UUID, String> names) {
        String name = names.getOrDefault(person, "");
        return onBehalfOf == null ? name : text("meeting.onBehalfOf", name, names.getOrDefault(onBehalfOf, ""));
    }

    /** At most two decimals. */
    String number(BigDecimal number) {
        return format("#,##0.##", number);
    }

    /** At most four decimals, all that are kept. */
    String exact(BigDecimal number) {
        return format("#,##0.####", number);
    }

    private String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
    }

    /** For example 3. kvartal 2022. */
    String quarter(Quarter quarter) {
        return text("webui.format.quarter", String.valueOf(quarter.number()), String.valueOf(quarter.year()));
    }

    /** A decision of an earlier meeting as it stood that day. */
    FollowUpLine followUp(DecisionStatus decision, LocalDate day) {
        String state =
                Commitment.State.of(decision.dueOn(), decision.closedOn(), day).name();
        return new FollowUpLine(
                text("meeting.followUp.which", quarter(decision.quarter()), decision.number()),
                lines(decision.recommendation(), decided(decision.text(), decision.conditions())),
                decision.owner(),
                decision.dueOn(),
                state,
                text("meeting.followUp." + state),
                decision.remark(),
                null);
    }

    /** With the conditions, where there are any, on a line of their own. */
    String decided(@Nullable String words, @Nullable String conditions) {
        return lines(words, conditions == null ? null : text("meeting.conditions.are", conditions));
    }

    private static String lines(@Nullable String... parts) {
        return Stream.of(parts).filter(each -> each != null && !each.isBlank()).collect(Collectors.joining("\n"));
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("webui.format.date"), locale).format(day);
    }

    /** At least two decimals, at most as many as are kept. */
    String fte(Fte fte) {
        return new DecimalFormat("#,##0.00##", DecimalFormatSymbols.getInstance(locale)).format(fte.value());
    }

    /** Whole t.kr. */
    String money(Money money) {
        return format("#,##0", money.wholeThousands().thousands());
    }
}
