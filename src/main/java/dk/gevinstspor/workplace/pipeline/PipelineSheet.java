package dk.gevinstspor.workplace.pipeline;

import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pipeline's columns in a spreadsheet, in the reader's language. ÅV are numbers, days are days. */
@Component
class PipelineSheet {

    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "stage",
            "department",
            "unit",
            "owner",
            "technology",
            "light.time",
            "light.benefits",
            "nextTask",
            "due",
            "plannedGoLive",
            "goLive",
            "fteLow",
            "fteHigh",
            "contracted",
            "confirmed",
            "harvested",
            "feeFunded",
            "description");

    private final MessageSource messages;

    PipelineSheet(MessageSource messages) {
        this.messages = messages;
    }

    String name(Locale locale) {
        return text("workplace.initiatives", locale);
    }

    List<String> headings(Locale locale) {
        return COLUMNS.stream()
                .map(column -> text("pipeline.sheet." + column, locale))
                .toList();
    }

    List<@Nullable Object> cells(PipelineRow row, Departments.@Nullable Belonging unit, Locale locale) {
        return Arrays.asList(
                "A-" + row.number(),
                row.title(),
                text("initiative.stage." + row.stage(), locale),
                unit == null ? null : unit.department(),
                unit == null ? null : unit.unit(),
                row.owner(),
                row.technology() == null ? null : text("initiative.technology." + row.technology(), locale),
                text("webui.light." + row.time(), locale),
                text("webui.light." + row.benefits(), locale),
                row.nextTask() == null ? null : text("task." + row.nextTask(), locale),
                row.dueOn(),
                row.plannedGoLive(),
                row.goLiveOn(),
                number(row.fteLow()),
                number(row.fteHigh()),
                number(row.contracted()),
                number(row.confirmed()),
                number(row.harvested()),
                row.feeFunded() ? text("pipeline.sheet.yes", locale) : null,
                row.description());
    }

    private static @Nullable BigDecimal number(@Nullable Fte fte) {
        return fte == null ? null : fte.value().stripTrailingZeros();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
