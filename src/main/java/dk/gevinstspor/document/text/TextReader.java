package dk.gevinstspor.document.text;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.DocumentReader;
import dk.gevinstspor.document.FileKind;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.HeadingShape;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Rejected;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Plain text: a paragraph a line, lines with tabs or bars in a row are a table, a line alone in capitals or with a number a heading. */
@Component
public class TextReader implements DocumentReader {

    private static final int LONGEST_LABEL = 120;

    /** Words between two tables rather than a row of one. */
    private static final Pattern CAPTION =
            Pattern.compile("\\s*(?:tabel|figur|bilag|note|kilde|table|figure|source|[*#])", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean reads(FileKind kind) {
        return kind == FileKind.TEXT;
    }

    @Override
    public Document read(String name, FileKind kind, byte[] content, Budget budget) throws Rejected {
        List<String> lines = Characters.of(content).lines().toList();
        List<Block> blocks = new ArrayList<>();
        int line = 0;
        while (line < lines.size()) {
            if (isRow(lines, line)) {
                int end = line;
                while (isRow(lines, end) || isLoneCell(lines, end)) {
                    end++;
                }
                table(lines, line, end, budget, blocks);
                line = end;
            } else {
                paragraph(lines, line, budget, blocks);
                line++;
            }
        }
        return new Document(name, kind, blocks, List.of());
    }

    /** A label, or a heading and a label, whose empty cells at the end were cut off, as editors do: a row is next. */
    private static boolean isLoneCell(List<String> lines, int line) {
        return isLabel(lines, line) && (isRow(lines, line + 1) || (isLabel(lines, line + 1) && isRow(lines, line + 2)));
    }

    private static boolean isLabel(List<String> lines, int line) {
        if (line >= lines.size() || lines.get(line).isBlank() || isRow(lines, line)) {
            return false;
        }
        String text = lines.get(line).strip();
        return text.length() <= LONGEST_LABEL
                && !text.endsWith(".")
                && !CAPTION.matcher(text).lookingAt();
    }

    private static boolean isRow(List<String> lines, int line) {
        return line < lines.size() && TextRow.isRow(lines.get(line));
    }

    private static void table(List<String> lines, int from, int end, Budget budget, List<Block> blocks)
            throws Rejected {
        List<Row> rows = new ArrayList<>();
        for (int line = from; line < end; line++) {
            Place place = Place.at(Place.Kind.LINE, line + 1);
            List<String> texts = TextRow.cells(lines.get(line));
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < texts.size(); column++) {
                String text = Markup.plain(texts.get(column));
                budget.cell(place, text);
                cells.add(Cell.of(place.within(Place.Kind.COLUMN, column + 1), column, text));
            }
            Row row = new Row(place, cells);
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Table(Place.at(Place.Kind.LINE, from + 1), rows));
        }
    }

    private static void paragraph(List<String> lines, int line, Budget budget, List<Block> blocks) throws Rejected {
        String text = Markup.plain(lines.get(line));
        Place place = Place.at(Place.Kind.LINE, line + 1);
        budget.text(place, text.length() + 1);
        if (text.isEmpty()) {
            return;
        }
        boolean alone = isBlank(lines, line - 1) && isBlank(lines, line + 1);
        OptionalInt level = HeadingShape.level(text, alone);
        blocks.add(
                level.isPresent()
                        ? new Heading(place, level.getAsInt(), HeadingShape.text(text))
                        : new Paragraph(place, text));
    }

    /** A table right below leaves its heading alone. */
    private static boolean isBlank(List<String> lines, int line) {
        return line < 0 || line >= lines.size() || lines.get(line).isBlank() || TextRow.isRow(lines.get(line));
    }
}
