package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.FigureTable.Figure;
import dk.gevinstspor.proposal.FigureTable.FigureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table whose figures are no amounts by year: which columns hold figures, and what their header says. */
final class FigureTables {

    private FigureTables() {}

    /** Nothing for a table without figures. */
    static Optional<FigureTable> read(Table table, Surroundings around) {
        List<Row> rows = table.rows();
        int first = isHeader(rows) ? 1 : 0;
        List<Integer> columns = figureColumns(rows.subList(first, rows.size()), table.columns());
        if (columns.isEmpty() || first == rows.size()) {
            return Optional.empty();
        }
        Figures.Comma comma = Figures.comma(
                rows.stream().flatMap(row -> columns.stream().map(row::text)).toList(), false);
        List<FigureRow> read = rows.subList(first, rows.size()).stream()
                .map(row -> row(row, columns, comma))
                .filter(row -> !row.labels().isEmpty()
                        || row.figures().stream()
                                .anyMatch(figure -> figure.value().isPresent()))
                .toList();
        return Optional.of(new FigureTable(
                table.place(),
                around.caption(),
                first == 0 ? "" : Texts.spaced(rows.get(0).text(0)),
                columns.stream()
                        .map(column -> first == 0 ? "" : header(rows.get(0), column, columns))
                        .toList(),
                read));
    }

    /** Without numbers, other than years. */
    private static boolean isHeader(List<Row> rows) {
        return YearHeader.of(rows, 0).isPresent()
                || rows.get(0).cells().stream()
                        .noneMatch(
                                cell -> Figures.of(cell, Figures.Comma.DECIMAL).isNumber());
    }

    /** Columns right of the first in which more than half of what is said are numbers. */
    private static List<Integer> figureColumns(List<Row> rows, int width) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 1; column < width; column++) {
            int said = 0;
            int numbers = 0;
            for (Row row : rows) {
                Optional<Cell> cell = at(row, column).filter(found -> !found.isBlank());
                said += cell.isPresent() ? 1 : 0;
                numbers += cell.filter(found -> Figures.of(found, Figures.Comma.DECIMAL)
                                        .value()
                                        .isPresent())
                                .isPresent()
                        ? 1
                        : 0;
            }
            if (numbers * 2 > said) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** A cell that reaches across several columns counts once. */
    private static Optional<Cell> at(Row row, int column) {
        return row.at(column).filter(cell -> cell.column() == column);
    }

    /** A header that stands over the labels' last column belongs to the figures right of it. */
    private static String header(Row header, int column, List<Integer> figureColumns) {
        for (int left = column; left > 0 && (left == column || !figureColumns.contains(left)); left--) {
            if (!header.text(left).isBlank()) {
                return Texts.spaced(header.text(left));
            }
        }
        return "";
    }

    private static FigureRow row(Row row, List<Integer> columns, Figures.Comma comma) {
        List<String> labels = row.cells().stream()
                .filter(cell -> !columns.contains(cell.column()) && !cell.isBlank())
                .map(cell -> Texts.spaced(cell.text()))
                .toList();
        List<Figure> figures = columns.stream()
                .map(column -> at(row, column)
                        .map(cell -> figure(cell, comma))
                        .orElse(new Figure(row.place(), "", Optional.empty(), false)))
                .toList();
        return new FigureRow(row.place(), labels, figures);
    }

    private static Figure figure(Cell cell, Figures.Comma comma) {
        Figures.Figure figure = Figures.of(cell, comma);
        return new Figure(
                cell.place(), cell.text(), cell.isBlank() ? Optional.empty() : figure.value(), figure.percent());
    }
}
