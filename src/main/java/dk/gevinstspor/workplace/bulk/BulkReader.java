package dk.gevinstspor.workplace.bulk;

import dk.gevinstspor.document.Documents;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.document.Reading;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.document.office.SheetWriter;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads a spreadsheet or csv file: every line as an initiative, or what is wrong with each that cannot be one. */
@Component
class BulkReader {

    /** More than any programme has; a file with more is split. */
    static final int MOST_LINES = 10_000;

    /** xls is let through to be told what to save it as. */
    private static final Pattern KINDS = Pattern.compile("\\.(xlsx|csv|xls)$", Pattern.CASE_INSENSITIVE);

    /** What a spreadsheet shows of a formula that came to nothing, in English and Danish. */
    private static final Pattern BROKEN =
            Pattern.compile("#(DIV(ISION)?/0!|REF(ERENCE)?!|NAME\\?|NAVN\\?|N/A|I/T|VALUE!|VÆRDI!|NUM!|NULL?!)");

    private final Documents documents;
    private final PlaceText places;
    private final Directory directory;
    private final MessageSource messages;

    BulkReader(Documents documents, PlaceText places, Directory directory, MessageSource messages) {
        this.documents = documents;
        this.places = places;
        this.directory = directory;
        this.messages = messages;
    }

    /** @param errors when there are any, the lines are of no use */
    record Outcome(List<BulkLine> lines, List<LineError> errors) {

        private static Outcome refused(String advice) {
            return new Outcome(List.of(), List.of(new LineError(0, "", advice)));
        }
    }

    Outcome read(Programme programme, String name, Resource content) {
        if (!KINDS.matcher(name).find()) {
            return Outcome.refused(text("bulk.kind", name));
        }
        Reading reading = documents.read(name, content);
        if (reading instanceof Reading.Unreadable unreadable) {
            return Outcome.refused(
                    unreadable.reason() == Reading.Reason.NO_TEXT ? text("bulk.empty") : places.of(unreadable));
        }
        List<Table> tables = ((Reading.Read) reading).document().tables();
        if (tables.isEmpty()) {
            return Outcome.refused(text("bulk.empty"));
        }
        List<Row> rows = tables.get(0).rows();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Optional<Column> twice = place(rows.get(0), columns);
        if (twice.isPresent()) {
            return Outcome.refused(text("bulk.column.twice", heading(twice.get())));
        }
        for (Column column : Column.NEEDED) {
            if (!columns.containsKey(column)) {
                return Outcome.refused(text("bulk.column.missing", heading(column)));
            }
        }
        List<Row> lines = rows.stream().skip(1).filter(row -> !row.isBlank()).toList();
        if (lines.isEmpty()) {
            return Outcome.refused(text("bulk.empty"));
        }
        if (lines.size() > MOST_LINES) {
            return Outcome.refused(text("bulk.many", MOST_LINES));
        }
        return new Lines(columns, UnitNames.of(programme, directory)).read(lines);
    }

    /** @return a column that stands there twice: either could be meant */
    private Optional<Column> place(Row heading, Map<Column, Integer> columns) {
        List<String> texts = heading.texts();
        for (int i = 0; i < texts.size(); i++) {
            Optional<Column> found = Column.of(texts.get(i), messages);
            if (found.isPresent() && columns.putIfAbsent(found.get(), i) != null) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The lines of one file. */
    private final class Lines {

        private final Map<Column, Integer> columns;
        private final UnitNames units;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<BulkLine> read = new ArrayList<>();
        private final List<LineError> errors = new ArrayList<>();

        private Lines(Map<Column, Integer> columns, UnitNames units) {
            this.columns = columns;
            this.units = units;
        }

        private Outcome read(List<Row> rows) {
            rows.forEach(this::read);
            return new Outcome(read, errors);
        }

        private void read(Row row) {
            int line = lineOf(row.place());
            String title = value(row, Column.TITLE, line);
            String description = value(row, Column.DESCRIPTION, line);
            String written = value(row, Column.UNIT, line);
            UUID unit = written == null ? null : unit(written, written(row, Column.DEPARTMENT), line);
            if (title == null || description == null || unit == null) {
                return;
            }
            Integer first = seen.putIfAbsent(unit + title.toLowerCase(Locale.ROOT), line);
            if (first != null) {
                wrong(line, Column.TITLE, text("bulk.line.twice", first));
                return;
            }
            read.add(new BulkLine(line, title, description, unit, Ids.next()));
        }

        private @Nullable String value(Row row, Column column, int line) {
            String text = written(row, column);
            if (text.isEmpty()) {
                wrong(line, column, text("bulk.line.blank"));
                return null;
            }
            if (BROKEN.matcher(text).matches()) {
                wrong(line, column, text("bulk.line.broken", text));
                return null;
            }
            if (text.length() > column.longest()) {
                wrong(line, column, text("bulk.line.long", text.length(), column.longest()));
                return null;
            }
            return text;
        }

        /** Without the mark that our own csv puts before what a spreadsheet would calculate. */
        private String written(Row row, Column column) {
            String text =
                    row.text(columns.getOrDefault(column, -1)).replace("\0", "").strip();
            return text.startsWith("'") && SheetWriter.looksLikeAFormula(text.substring(1)) ? text.substring(1) : text;
        }

        private @Nullable UUID unit(String written, String department, int line) {
            List<UUID> found = units.named(written);
            if (found.size() > 1 && !department.isEmpty()) {
                found = units.named(department + " / " + written);
            }
            if (found.size() == 1) {
                return found.get(0);
            }
            wrong(
                    line,
                    Column.UNIT,
                    text(found.isEmpty() ? "bulk.line.unit.unknown" : "bulk.line.unit.several", written));
            return null;
        }

        private void wrong(int line, Column column, String advice) {
            errors.add(new LineError(line, heading(column), advice));
        }
    }

    private static int lineOf(Place place) {
        return place.of(Place.Kind.ROW)
                .or(() -> place.of(Place.Kind.LINE))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private String heading(Column column) {
        return column.heading(messages, LocaleContextHolder.getLocale());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
