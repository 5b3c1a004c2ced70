package dk.gevinstspor.benefit;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

/** Reads the lines of an imported table as figures: numbers and days as people type them, in their own language. */
@Component
class FigureLines {

    private final ConversionService conversions;
    private final MessageSource messages;

    FigureLines(@Qualifier("mvcConversionService") ConversionService conversions, MessageSource messages) {
        this.conversions = conversions;
        this.messages = messages;
    }

    /** What a column holds, by any of its headings. */
    private enum Column {
        CLASS(false, "sager", "cases", "caseclass"),
        FROM(true, "fra", "from"),
        UNTIL(true, "til", "until", "to"),
        COUNT(true, "antal", "værdi", "count", "value"),
        MINUTES(false, "minutter", "minutes");

        private final boolean required;
        /** The first is Danish. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<String> headings;

        private final String danish;

        Column(boolean required, String danish, String... others) {
            this.required = required;
            this.danish = danish;
            Set<String> all = new HashSet<>(Set.of(others));
            all.add(danish);
            this.headings = Set.copyOf(all);
        }
    }

    /** @param missing headings that the first line has to have */
    record Columns(Map<String, Integer> at, List<String> missing) {}

    /** @param figure null when there are errors */
    record Line(@Nullable Figure figure, List<String> errors) {}

    Columns columns(Row heading) {
        Map<String, Integer> at = new HashMap<>();
        List<String> texts = heading.texts();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).strip().toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) {
                if (column.headings.contains(text)) {
                    at.putIfAbsent(column.name(), i);
                }
            }
        }
        List<String> missing = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.required && !at.containsKey(column.name())) {
                missing.add(column.danish);
            }
        }
        return new Columns(at, missing);
    }

    Line read(Row row, Columns columns) {
        List<String> errors = new ArrayList<>();
        String caseClass = cell(row, columns, Column.CLASS).map(Cell::text).orElse(null);
        LocalDate from = day(row, columns, Column.FROM, errors);
        LocalDate until = day(row, columns, Column.UNTIL, errors);
        BigDecimal count = number(row, columns, Column.COUNT, errors);
        BigDecimal minutes = number(row, columns, Column.MINUTES, errors);
        return from == null || until == null || count == null || !errors.isEmpty()
                ? new Line(null, errors)
                : new Line(new Figure(caseClass, from, until, count, minutes), errors);
    }

    private @Nullable LocalDate day(Row row, Columns columns, Column column, List<String> errors) {
        Optional<Cell> cell = required(row, columns, column, errors);
        return cell.map(found -> converted(found.text(), LocalDate.class, "benefit.import.date", errors))
                .orElse(null);
    }

    private @Nullable BigDecimal number(Row row, Columns columns, Column column, List<String> errors) {
        Optional<Cell> cell = required(row, columns, column, errors);
        if (cell.isEmpty()) {
            return null;
        }
        return cell.get()
                .number()
                .map(exact -> exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros())
                .orElseGet(() -> converted(cell.get().text(), BigDecimal.class, "benefit.import.number", errors));
    }

    private Optional<Cell> required(Row row, Columns columns, Column column, List<String> errors) {
        Optional<Cell> cell = cell(row, columns, column);
        if (cell.isEmpty() && column.required) {
            errors.add(text("benefit.import.blank", column.danish));
        }
        return cell;
    }

    private static Optional<Cell> cell(Row row, Columns columns, Column column) {
        Integer at = columns.at.get(column.name());
        return at == null ? Optional.empty() : row.at(at).filter(cell -> !cell.isBlank());
    }

    private <T> @Nullable T converted(String typed, Class<T> type, String message, List<String> errors) {
        try {
            return conversions.convert(typed.strip(), type);
        } catch (ConversionException e) {
            errors.add(text(message, typed.strip()));
            return null;
        }
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
