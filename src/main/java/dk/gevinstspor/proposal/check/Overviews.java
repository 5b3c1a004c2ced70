package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.FigureTable.Figure;
import dk.gevinstspor.proposal.FigureTable.FigureRow;
import dk.gevinstspor.proposal.StatedLevels;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of proposals says of each what the proposal itself says that it costs, as far as its digits go. */
final class Overviews {

    private static final String RULE = "Overviews";
    private static final Pattern CODE = Pattern.compile("\\b[A-ZÆØÅ]{2,4}-?\\d{2,3}\\b");
    private static final Vocabulary MILLIONS = Vocabulary.of("mio");
    private static final Vocabulary THOUSANDS = Vocabulary.of("1\\.000 kr", "t\\.kr", "tkr");

    private Overviews() {}

    static List<Finding> of(FigureTable overview, Examined proposal) {
        Optional<BigDecimal> unit = unit(overview);
        Optional<String> code = proposal.proposal()
                .title()
                .map(title -> CODE.matcher(title.text()))
                .filter(Matcher::find)
                .map(Matcher::group);
        if (unit.isEmpty() || code.isEmpty()) {
            return List.of();
        }
        Set<Integer> levels = StatedLevels.in(overview.heading() + " " + overview.corner());
        if (levels.size() == 1 && !proposal.level().map(levels::contains).orElse(true)) {
            return List.of();
        }
        return overview.rows().stream()
                .filter(row -> String.join(" ", row.labels()).contains(code.get()))
                .flatMap(row -> compare(row, proposal, unit.get()).stream())
                .toList();
    }

    private static Optional<BigDecimal> unit(FigureTable overview) {
        String head = overview.heading() + " " + overview.corner() + " " + String.join(" ", overview.columns());
        if (MILLIONS.isIn(head)) {
            return Optional.of(BigDecimal.valueOf(1_000));
        }
        return THOUSANDS.isIn(head) ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    private static Optional<Finding> compare(FigureRow row, Examined proposal, BigDecimal unit) {
        BigDecimal costs = proposal.lines(line -> line.kind() == Kind.IMPLEMENTATION).stream()
                .map(Examined::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Figure> figures = row.figures().stream()
                .filter(figure -> figure.value().isPresent())
                .toList();
        if (costs.signum() == 0 || figures.size() != 1) {
            return Optional.empty();
        }
        BigDecimal stated = figures.get(0).value().orElseThrow();
        BigDecimal computed = Tolerance.divide(costs, unit);
        return Tolerance.same(stated, computed, Tolerance.step(stated))
                ? Optional.empty()
                : Optional.of(new Finding(
                        RULE,
                        Severity.ERROR,
                        figures.get(0).place(),
                        figures.get(0).raw().strip(),
                        Said.of("unit.none", computed),
                        Said.of("Overviews.how", String.join(" ", row.labels()).strip(), costs),
                        Said.of("TableToTable.suggestion")));
    }
}
