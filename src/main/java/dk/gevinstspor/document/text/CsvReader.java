package dk.gevinstspor.document.text;

import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.DocumentReader;
import dk.gevinstspor.document.FileKind;
import dk.gevinstspor.document.Glyphs;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Reading.Reason;
import dk.gevinstspor.document.Rejected;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Comma-separated values: one table; the separator is the most frequent of semicolon, tab and comma in the first lines. */
@Component
public class CsvReader implements DocumentReader {

    private static final int LINES_LOOKED_AT = 20;

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.CSV;
    }

    @Override
    public Document read(String name, FileKind kind, byte[] content, Budget budget) throws Rejected, IOException {
        String text = Glyphs.visible(Characters.of(content));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : parser) {
                Row row = row(
                        line,
                        Place.at(Place.Kind.LINE, Math.toIntExact(Math.max(1, parser.getCurrentLineNumber()))),
                        budget);
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (UncheckedIOException e) {
            throw new Rejected(Reason.CORRUPT, Place.at(Place.Kind.LINE, rows.size() + 1), List.of());
        }
        return new Document(
                name, kind, rows.isEmpty() ? List.of() : List.of(new Table(Place.DOCUMENT, rows)), List.of());
    }

    private static Row row(CSVRecord line, Place place, Budget budget) throws Rejected {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < line.size(); column++) {
            String value = line.get(column).strip();
            budget.cell(place, value);
            cells.add(Cell.of(place.within(Place.Kind.COLUMN, column + 1), column, value));
        }
        return new Row(place, cells);
    }

    private static char separator(String text) {
        String start = String.join("\n", text.lines().limit(LINES_LOOKED_AT).toList());
        return Map.of(';', count(start, ';'), '\t', count(start, '\t'), ',', count(start, ',')).entrySet().stream()
                .max(Map.Entry.<Character, Long>comparingByValue()
                        .thenComparing(entry -> ",\t;".indexOf(entry.getKey())))
                .orElseThrow()
                .getKey();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(letter -> letter == wanted).count();
    }
}
