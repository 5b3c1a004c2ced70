package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.FigureTable.Figure;
import dk.gevinstspor.proposal.FigureTable.FigureRow;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** In any other table, a row or a column of sums has the sums. Averages and figures that cannot be added are left alone. */
final class FigureSums {

    private static final String RULE = "FigureSums";
    private static final Vocabulary TOTAL = Vocabulary.of("^\\s*(?:i alt|total|sum|samlet)\\b");
    private static final Vocabulary NOT_ADDED = Vocabulary.of("pr\\.", "gennemsnit", "sats", "minutter pr", "pris");

    /** What one of many costs or takes is not added, but multiplied. */
    private static final Vocabulary OF_ONE =
            Vocabulary.of("pris", "sats", "gennemsnit", "pr\\. (?:stk|sag|enhed|time|styk)");

    private static final Vocabulary COUNT = Vocabulary.of("^antal", "\\bstk", "stykker");

    private FigureSums() {}

    static List<Finding> of(FigureTable table) {
        List<Finding> findings = new ArrayList<>();
        List<FigureRow> open = new ArrayList<>();
        boolean added = !CaseMeasures.standInRows(table);
        for (FigureRow row : table.rows()) {
            if (added && isTotal(String.join(" ", row.labels()))) {
                IntStream.range(0, row.figures().size())
                        .filter(column -> !OF_ONE.isIn(header(table, column)))
                        .forEach(column -> down(row, column, open).ifPresent(findings::add));
                open.clear();
            } else {
                open.add(row);
            }
        }
        for (int column = 1; column < table.columns().size(); column++) {
            if (isTotal(table.columns().get(column))) {
                boolean sums = table.columns().subList(0, column).stream().noneMatch(OF_ONE::isIn);
                boolean products = column == 2
                        && COUNT.isIn(table.columns().get(0))
                        && OF_ONE.isIn(table.columns().get(1));
                for (FigureRow row : table.rows()) {
                    if (sums) {
                        across(row, column).ifPresent(findings::add);
                    } else if (products) {
                        product(row).ifPresent(findings::add);
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isTotal(String label) {
        return TOTAL.isIn(label);
    }

    private static Optional<Finding> down(FigureRow total, int column, List<FigureRow> above) {
        List<Figure> parts = above.stream()
                .filter(row -> column < row.figures().size())
                .map(row -> row.figures().get(column))
                .toList();
        return compare(total.figures().get(column), parts, label(total));
    }

    private static Optional<Finding> across(FigureRow row, int column) {
        if (column >= row.figures().size() || NOT_ADDED.isIn(label(row))) {
            return Optional.empty();
        }
        return compare(row.figures().get(column), row.figures().subList(0, column), label(row));
    }

    /** So many at so much each. */
    private static Optional<Finding> product(FigureRow row) {
        if (row.figures().size() < 3
                || row.figures().stream()
                        .limit(3)
                        .anyMatch(figure -> figure.value().isEmpty() || isNothing(figure.raw()))) {
            return Optional.empty();
        }
        BigDecimal count = row.figures().get(0).value().orElseThrow();
        BigDecimal price = row.figures().get(1).value().orElseThrow();
        Figure total = row.figures().get(2);
        BigDecimal computed = count.multiply(price);
        if (!Tolerance.isSlipOfProduct(total.value().orElseThrow(), computed)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                RULE,
                Severity.ERROR,
                total.place(),
                total.raw().strip(),
                Said.of("unit.none", computed),
                Said.of("FigureSums.how.product", label(row), count, price, computed),
                Said.of("TotalRows.suggestion", computed)));
    }

    private static String header(FigureTable table, int column) {
        return column < table.columns().size() ? table.columns().get(column) : "";
    }

    private static String label(FigureRow row) {
        return String.join(" ", row.labels()).strip();
    }

    private static Optional<Finding> compare(Figure total, List<Figure> parts, String label) {
        List<BigDecimal> terms = parts.stream()
                .filter(part -> !isNothing(part.raw()))
                .flatMap(part -> part.value().stream())
                .toList();
        boolean all = parts.stream().allMatch(part -> part.value().isPresent() || isNothing(part.raw()));
        if (total.value().isEmpty() || isNothing(total.raw()) || terms.size() < 2 || !all) {
            return Optional.empty();
        }
        BigDecimal stated = total.value().get();
        BigDecimal computed = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (stated.compareTo(computed) == 0) {
            return Optional.empty();
        }
        BigDecimal step = terms.stream().map(Tolerance::step).reduce(Tolerance.step(stated), BigDecimal::max);
        boolean rounding = Tolerance.isRoundingOfSum(stated, computed, step, terms.size());
        return Optional.of(new Finding(
                RULE,
                rounding ? Severity.ROUNDING : Severity.ERROR,
                total.place(),
                total.raw().strip(),
                Said.of("unit.none", computed),
                Said.of("FigureSums.how", label, Formula.sum(terms.stream()), computed),
                rounding ? Said.of("FigureSums.rounding", computed) : Said.of("TotalRows.suggestion", computed)));
    }

    private static boolean isNothing(String raw) {
        return CaseMeasures.NOTHING.matcher(raw).matches();
    }
}
