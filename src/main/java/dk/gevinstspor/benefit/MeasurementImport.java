package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.Measurement.Origin;
import dk.gevinstspor.document.Documents;
import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.document.Reading;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.organisation.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** Takes the measured figures of a spreadsheet or csv file: every line, or none with the reason for each that is wrong. */
@Component
class MeasurementImport {

    private static final int MOST_LINES = 2_000;

    private final Documents documents;
    private final PlaceText places;
    private final FigureLines lines;
    private final Measuring measuring;
    private final MessageSource messages;

    MeasurementImport(
            Documents documents, PlaceText places, FigureLines lines, Measuring measuring, MessageSource messages) {
        this.documents = documents;
        this.places = places;
        this.lines = lines;
        this.measuring = measuring;
        this.messages = messages;
    }

    /** @param errors in the user's language, each with its line; when there are any, nothing was taken */
    record Outcome(int taken, List<String> errors) {}

    Outcome run(UUID initiativeId, @Nullable MultipartFile file, Actor actor) {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isEmpty()) {
            return refused(text("benefit.import.file.missing"));
        }
        Reading reading = documents.read(name, file.getResource());
        if (reading instanceof Reading.Unreadable unreadable) {
            return refused(places.of(unreadable));
        }
        List<Table> tables = ((Reading.Read) reading).document().tables();
        return tables.isEmpty() ? refused(text("benefit.import.empty")) : run(initiativeId, tables.get(0), name, actor);
    }

    private Outcome run(UUID initiativeId, Table table, String name, Actor actor) {
        FigureLines.Columns columns = lines.columns(table.rows().get(0));
        if (!columns.missing().isEmpty()) {
            return refused(text("benefit.import.columns", String.join(", ", columns.missing())));
        }
        List<Row> rows =
                table.rows().stream().skip(1).filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            return refused(text("benefit.import.empty"));
        }
        if (rows.size() > MOST_LINES) {
            return refused(text("benefit.import.many", MOST_LINES));
        }
        List<String> errors = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Row row : rows) {
            FigureLines.Line line = lines.read(row, columns);
            line.errors().forEach(error -> errors.add(at(row, error)));
            if (line.figure() != null) {
                figures.add(line.figure());
            }
        }
        if (!errors.isEmpty()) {
            return new Outcome(0, errors);
        }
        measuring
                .record(initiativeId, figures, new Measuring.From(Origin.IMPORTED, null, name), actor)
                .forEach(refused ->
                        errors.add(at(rows.get(refused.index()), text("benefit.figure." + refused.problem()))));
        return new Outcome(errors.isEmpty() ? figures.size() : 0, errors);
    }

    private String at(Row row, String error) {
        return StringUtils.capitalize(text("benefit.import.line", places.of(row.place()), error));
    }

    private static Outcome refused(String error) {
        return new Outcome(0, List.of(error));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
