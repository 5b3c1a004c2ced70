package dk.gevinstspor.document.office;

import dk.gevinstspor.document.Budget;
import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Glyphs;
import dk.gevinstspor.document.Notice;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Rejected;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Reads the cells of one worksheet. */
final class SheetReader {

    private static final Pattern NAME = Pattern.compile("[A-Z]{1,3}\\d+");
    private static final Pattern INDEX = Pattern.compile("\\d{1,8}");
    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}");

    private record Position(int row, int column) {}

    private record Value(Place place, String text, Optional<BigDecimal> number, boolean formula) {}

    private final Place sheet;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final Budget budget;
    private final TreeMap<Integer, TreeMap<Integer, Value>> rows = new TreeMap<>();
    private final Map<Position, CellRangeAddress> merged = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private int formulas;

    SheetReader(Place sheet, SharedStrings strings, CellFormats formats, Budget budget) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.budget = budget;
    }

    void read(Xml xml) throws XMLStreamException, Rejected {
        if (!xml.find("worksheet")) {
            return;
        }
        int worksheet = xml.depth();
        for (Optional<String> child = xml.child(worksheet); child.isPresent(); child = xml.child(worksheet)) {
            int parent = xml.depth();
            boolean data = child.get().equals("sheetData");
            boolean merges = child.get().equals("mergeCells");
            for (Optional<String> one = data || merges ? xml.child(parent) : Optional.empty();
                    one.isPresent();
                    one = xml.child(parent)) {
                if (data) {
                    row(xml);
                } else {
                    merge(xml.attribute("ref").orElse(""));
                }
            }
        }
    }

    private void row(Xml xml) throws XMLStreamException, Rejected {
        int number = xml.number("r", rows.isEmpty() ? 1 : rows.lastKey() + 1);
        boolean hidden = xml.attribute("hidden")
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
        TreeMap<Integer, Value> cells = rows.computeIfAbsent(number, unused -> new TreeMap<>());
        int row = xml.depth();
        for (Optional<String> child = xml.child(row); child.isPresent(); child = xml.child(row)) {
            if (child.get().equals("c")) {
                int column = xml.attribute("r")
                        .filter(name -> NAME.matcher(name).matches())
                        .map(name -> (int) new CellReference(name).getCol())
                        .orElse(cells.isEmpty() ? 0 : cells.lastKey() + 1);
                cells.put(column, cell(xml, number, column));
            }
        }
        if (hidden && cells.values().stream().anyMatch(value -> !value.text().isBlank())) {
            notices.add(new Notice(Notice.Kind.HIDDEN, sheet.within(Place.Kind.ROW, number), List.of()));
        }
    }

    private Value cell(Xml xml, int row, int column) throws XMLStreamException, Rejected {
        Place place = sheet.within(Place.Kind.CELL, CellReference.convertNumToColString(column) + row);
        String type = xml.attribute("t").orElse("n");
        int style = xml.number("s", 0);
        Optional<String> stored = Optional.empty();
        boolean formula = false;
        int cell = xml.depth();
        for (Optional<String> child = xml.child(cell); child.isPresent(); child = xml.child(cell)) {
            switch (child.get()) {
                case "v" -> stored = Optional.of(xml.text());
                case "is" -> stored = Optional.of(SharedStrings.rich(xml));
                case "f" -> formula = true;
                default -> {}
            }
        }
        formulas += formula ? 1 : 0;
        if (type.equals("e") || (formula && stored.isEmpty())) {
            notices.add(new Notice(Notice.Kind.FORMULA_WITHOUT_RESULT, place, List.of(stored.orElse(""))));
        }
        Value value = value(place, type, stored.orElse(""), style, formula);
        budget.cell(place, value.text());
        return value;
    }

    private Value value(Place place, String type, String stored, int style, boolean formula) {
        if (type.equals("n") && !stored.isEmpty()) {
            CellFormats.Shown shown = formats.show(stored.strip(), style);
            return new Value(place, shown.text(), shown.number(), formula);
        }
        String text =
                switch (type) {
                    case "s" -> INDEX.matcher(stored).matches() ? strings.at(Integer.parseInt(stored)) : "";
                    case "b" -> stored.equals("1") ? "SAND" : "FALSK";
                    default -> Glyphs.tidy(stored);
                };
        return new Value(place, text, Optional.empty(), formula);
    }

    private void merge(String range) {
        if (RANGE.matcher(range).matches()) {
            CellRangeAddress area = CellRangeAddress.valueOf(range);
            merged.put(new Position(area.getFirstRow() + 1, area.getFirstColumn()), area);
        }
    }

    List<Notice> notices() {
        List<Notice> all = new ArrayList<>(notices);
        if (formulas > 0) {
            all.add(new Notice(Notice.Kind.FORMULAS, sheet, List.of(Integer.toString(formulas))));
        }
        return all;
    }

    /** Nothing for an empty sheet. */
    Optional<Table> table() {
        List<Row> read = new ArrayList<>();
        rows.forEach((number, cells) -> {
            Row row = new Row(
                    sheet.within(Place.Kind.ROW, number),
                    cells.entrySet().stream()
                            .map(entry -> cell(number, entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparingInt(Cell::column))
                            .toList());
            if (!row.isBlank()) {
                read.add(row);
            }
        });
        return read.isEmpty() ? Optional.empty() : Optional.of(new Table(sheet, read));
    }

    private Cell cell(int row, int column, Value value) {
        CellRangeAddress area = merged.get(new Position(row, column));
        int columns = area == null ? 1 : area.getLastColumn() - area.getFirstColumn() + 1;
        int down = area == null ? 1 : area.getLastRow() - area.getFirstRow() + 1;
        return new Cell(value.place(), column, columns, down, value.text(), value.number(), value.formula());
    }
}
