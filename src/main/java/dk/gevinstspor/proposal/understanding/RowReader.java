package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import dk.gevinstspor.proposal.StatedAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a row below a header of years: labels, styringsområde, an amount for each year. */
final class RowReader {

    /** In millions "2.377" may be 2377 or 2,377: a factor of a thousand is not guessed. */
    private static final Pattern DOT_IN_MILLIONS = Pattern.compile(".*\\d\\.\\d{3}(?![\\d.,]).*");

    /** A thousand milliard kr. in t.kr.: more is a slip, and a case could not keep it. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    // A bare "kr." in a table of thousands may be meant or left over: that is not guessed either.
    private final YearHeader header;
    private final Optional<Unit> stated;
    private final Unit unit;
    private final Figures.Comma comma;

    /** @param stated what the table's figures are in; taken as t.kr. where nothing says so */
    RowReader(YearHeader header, Optional<Unit> stated, Figures.Comma comma) {
        this.header = header;
        this.stated = stated;
        this.unit = stated.orElse(Unit.THOUSANDS);
        this.comma = comma;
    }

    DraftRow read(Row row) {
        int shift = shift(row);
        List<DraftRow.Unread> unread = new ArrayList<>();
        SortedMap<Integer, StatedAmount> amounts = new TreeMap<>();
        header.years().forEach((column, year) -> amounts.put(year, amount(row, column - shift, unread)));
        Optional<StatedAmount> total = header.totalColumn().isPresent()
                ? Optional.of(amount(row, header.totalColumn().getAsInt() - shift, unread))
                : Optional.empty();
        boolean allBlank = unread.isEmpty()
                && amounts.values().stream().allMatch(amount -> amount.raw().isBlank())
                && total.filter(amount -> !amount.raw().isBlank()).isEmpty();
        Optional<ControlArea> area = shift == 0 ? area(row) : Optional.empty();
        return new DraftRow(
                row.place(),
                Label.of(labels(row, area)),
                area,
                amounts,
                total.filter(amount -> !amount.raw().isBlank()),
                unread,
                allBlank,
                isPercent(row));
    }

    private Optional<ControlArea> area(Row row) {
        boolean nameless = header.isAreaFirst() && labels(row).stream().allMatch(String::isBlank);
        return header.areaColumn().isPresent() && !nameless
                ? Areas.of(row.text(header.areaColumn().getAsInt()))
                : Optional.empty();
    }

    /** Where styringsområde is the first column, headings and sums stand in it. */
    private List<String> labels(Row row, Optional<ControlArea> area) {
        return header.isAreaFirst() && area.isEmpty()
                ? Stream.concat(Stream.of(label(row, 0)), labels(row).stream()).toList()
                : labels(row);
    }

    private List<String> labels(Row row) {
        return header.labelColumns().stream().map(column -> label(row, column)).toList();
    }

    /** A row that lacks its cell for styringsområde altogether, so that all figures stand one column to the left. */
    private int shift(Row row) {
        return header.areaColumn().isPresent()
                        && row.width() == header.width() - 1
                        && Figures.of(row.text(header.areaColumn().getAsInt()), comma)
                                .isNumber()
                ? 1
                : 0;
    }

    /** A label that reaches across several columns counts once. */
    private static String label(Row row, int column) {
        return row.at(column)
                .filter(cell -> cell.column() == column)
                .map(cell -> Texts.spaced(cell.text()))
                .orElse("");
    }

    private StatedAmount amount(Row row, int column, List<DraftRow.Unread> unread) {
        Optional<Cell> found = row.at(column);
        if (found.isEmpty() || isLabelReaching(found.get(), column)) {
            return new StatedAmount(row.place(), "", Money.ZERO);
        }
        Cell cell = found.get();
        Figures.Figure figure = Figures.of(cell, comma);
        boolean ambiguous = figure.isNumber()
                && cell.number().isEmpty()
                && unit == Unit.MILLIONS
                && DOT_IN_MILLIONS.matcher(cell.text()).matches();
        boolean otherUnit =
                figure.isNumber() && unit != Unit.KRONER && figure.unit().equals(Optional.of(Unit.KRONER));
        boolean unitOfItsOwn = stated.isEmpty() && figure.unit().isPresent();
        if (otherUnit
                || unitOfItsOwn
                || figure.value().isEmpty()
                || figure.percent()
                || ambiguous
                || (cell.columnSpan() > 1 && figure.isNumber())) {
            unread.add(new DraftRow.Unread(cell.place(), cell.text()));
            return new StatedAmount(cell.place(), cell.text(), Money.ZERO);
        }
        Money amount = figure.unit().orElse(unit).inThousands(figure.value().get());
        if (amount.thousands().abs().compareTo(LARGEST) > 0) {
            unread.add(new DraftRow.Unread(cell.place(), cell.text()));
            return new StatedAmount(cell.place(), cell.text(), Money.ZERO);
        }
        return new StatedAmount(cell.place(), cell.text(), amount);
    }

    private boolean isLabelReaching(Cell cell, int column) {
        return cell.column() < column && cell.column() < header.years().firstKey();
    }

    private boolean isPercent(Row row) {
        boolean percent = false;
        for (int column : header.years().keySet()) {
            Optional<Figures.Figure> figure = row.at(column).map(cell -> Figures.of(cell, comma));
            if (figure.isPresent() && !figure.get().blank()) {
                if (!figure.get().percent()) {
                    return false;
                }
                percent = true;
            }
        }
        return percent;
    }
}
