package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The row of a table that names years.
 *
 * @param row its index in the table
 * @param years by column
 * @param totalColumn the column of sums right of the years
 * @param areaColumn styringsområde
 * @param width of the header
 */
record YearHeader(
        int row, SortedMap<Integer, Integer> years, OptionalInt totalColumn, OptionalInt areaColumn, int width) {

    private static final Pattern YEAR = Pattern.compile(
            "(?i)(?:budget(?:år|forslag)?|bo|b|år|regnskab|r|overslag|overslagsår|forslag|forventet|prognose|f)?[ .-]?((?:19|20)\\d\\d)"
                    + "(?: ?(?:og frem(?:efter|ad)?|og følgende|ff\\.?|\\+|→|-> ?))?(?: ?\\(?(?:p/l|pl)\\)?)?[ *¹²³⁴⁵)]*");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?:B|BO|R|F)[ ']?(\\d\\d)");
    private static final Pattern SPAN =
            Pattern.compile("(?i)(?:budget )?((?:19|20)\\d\\d) ?[-–/] ?(?:(?:19|20)\\d\\d|\\d\\d)|år \\d{1,2}");
    private static final Pattern SUM = Pattern.compile("(?i)(i alt|ialt|total|sum|samlet|i alt .*)[ *¹²³]*");
    /** A header is near the top of a table. */
    private static final int DEEPEST = 5;

    static Optional<YearHeader> find(List<Row> rows, int from) {
        for (int index = from; index < Math.min(rows.size(), from + DEEPEST); index++) {
            Optional<YearHeader> header = of(rows, index);
            if (header.isPresent()) {
                return header;
            }
        }
        return Optional.empty();
    }

    /** The header that a row is, if it is one. */
    static Optional<YearHeader> of(List<Row> rows, int index) {
        SortedMap<Integer, Integer> years = new TreeMap<>();
        int last = 0;
        for (Cell cell : rows.get(index).cells()) {
            OptionalInt year = year(cell);
            if (year.isPresent()) {
                if (year.getAsInt() <= last) {
                    return Optional.empty();
                }
                last = year.getAsInt();
                years.put(cell.column(), last);
            } else if (!years.isEmpty()
                    && Figures.of(cell, Figures.Comma.DECIMAL).isNumber()) {
                return Optional.empty();
            }
        }
        if (years.isEmpty() || years.firstKey() == 0 || (years.size() == 1 && !isAlone(rows.get(index), years))) {
            return Optional.empty();
        }
        return Optional.of(new YearHeader(
                index,
                years,
                sum(rows, index, years.lastKey()),
                area(rows, index, years.firstKey()),
                rows.get(index).width()));
    }

    boolean isAreaFirst() {
        return areaColumn.isPresent() && areaColumn.getAsInt() == 0;
    }

    /** Columns left of the first year, without styringsområde. */
    List<Integer> labelColumns() {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < years.firstKey(); column++) {
            if (areaColumn.isEmpty() || areaColumn.getAsInt() != column) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Whether a table's header names spans of years, or years without their number. */
    static boolean hasSpans(List<Row> rows) {
        return rows.stream()
                        .limit(DEEPEST)
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> SPAN.matcher(Texts.spaced(cell.text())).matches())
                        .count()
                > 0;
    }

    /** A single year counts only beside a unit or an area: else it is just a number. */
    private static boolean isAlone(Row row, SortedMap<Integer, Integer> years) {
        return row.cells().stream()
                .filter(cell -> cell.column() < years.firstKey())
                .anyMatch(cell -> Scale.unit(cell.text()).isPresent() || Words.has(Words.AREA_HEADER, cell.text()));
    }

    private static OptionalInt year(Cell cell) {
        if (cell.number().isPresent()) {
            BigDecimal number = cell.number().get();
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            return whole
                            && number.compareTo(BigDecimal.valueOf(1990)) >= 0
                            && number.compareTo(BigDecimal.valueOf(2100)) < 0
                    ? OptionalInt.of(number.intValueExact())
                    : OptionalInt.empty();
        }
        String text = Texts.spaced(cell.text());
        if (text.contains("20") || text.contains("19")) {
            Matcher year = YEAR.matcher(text);
            if (year.matches()) {
                return OptionalInt.of(Integer.parseInt(year.group(1)));
            }
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        return shortYear.matches() ? OptionalInt.of(2000 + Integer.parseInt(shortYear.group(1))) : OptionalInt.empty();
    }

    private static OptionalInt sum(List<Row> rows, int index, int lastYear) {
        return rows.get(index).cells().stream()
                .filter(cell -> cell.column() > lastYear)
                .filter(cell -> SUM.matcher(Texts.spaced(cell.text())).matches())
                .mapToInt(Cell::column)
                .findFirst();
    }

    /** By its name in any row of the header, or by what stands in it; as the first column only by both, as the last by its name. */
    private static OptionalInt area(List<Row> rows, int index, int firstYear) {
        if (firstYear > 1
                && Words.has(Words.AREA_HEADER, rows.get(index).text(0))
                && rows.stream()
                        .skip(index + 1L)
                        .anyMatch(row -> Areas.of(row.text(0)).isPresent())) {
            return OptionalInt.of(0);
        }
        for (int column = 1; column < firstYear; column++) {
            for (int above = index; above >= Math.max(0, index - 2); above--) {
                if (Words.has(Words.AREA_HEADER, rows.get(above).text(column))) {
                    return OptionalInt.of(column);
                }
            }
            int wanted = column;
            if (rows.stream()
                    .skip(index + 1L)
                    .anyMatch(row -> Areas.of(row.text(wanted)).isPresent())) {
                return OptionalInt.of(column);
            }
        }
        return rows.get(index).cells().stream()
                .filter(cell -> cell.column() > firstYear && Words.has(Words.AREA_HEADER, cell.text()))
                .mapToInt(Cell::column)
                .findFirst();
    }
}
