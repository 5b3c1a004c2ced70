package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How the cells of an economy table are written. */
final class Cells {

    private Cells() {}

    /** One unit of the last digit that the table is written with, in t.kr. */
    static BigDecimal step(EconomyTable table) {
        int decimals = table.rows().stream()
                .flatMap(row -> row.amounts().values().stream())
                .mapToInt(cell -> decimals(cell.raw()))
                .max()
                .orElse(0);
        return unit(table.unit()).movePointLeft(decimals);
    }

    private static BigDecimal unit(Unit unit) {
        return switch (unit) {
            case KRONER -> new BigDecimal("0.001");
            case THOUSANDS -> BigDecimal.ONE;
            case MILLIONS -> BigDecimal.valueOf(1_000);
        };
    }

    private static int decimals(String raw) {
        int comma = raw.lastIndexOf(',');
        return comma < 0
                ? 0
                : (int) raw.substring(comma + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }

    /** The cell of that year, as the findings quote it. */
    static String raw(EconomyRow row, int year) {
        return Objects.requireNonNull(row.amounts().get(year)).raw().strip();
    }

    static Place place(EconomyRow row, int year) {
        return Objects.requireNonNull(row.amounts().get(year)).place();
    }

    /** How many of these rows have something in the year: nothing has no rounding. */
    static long terms(List<EconomyRow> rows, int year) {
        return rows.stream()
                .filter(row -> Examined.amount(row, year).signum() != 0)
                .count();
    }

    static Stream<EconomyRow> lines(EconomyTable table, EconomyRow.Kind... kinds) {
        return lines(table.rows(), kinds);
    }

    static Stream<EconomyRow> lines(List<EconomyRow> rows, EconomyRow.Kind... kinds) {
        return rows.stream().filter(row -> List.of(kinds).contains(row.kind()));
    }

    static BigDecimal sum(Stream<EconomyRow> rows, int year) {
        return rows.map(row -> Examined.amount(row, year)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
