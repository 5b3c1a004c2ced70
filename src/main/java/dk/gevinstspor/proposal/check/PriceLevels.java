package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.StatedLevels;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables that are added or compared stand in one price level (p/l), or their amounts are converted: what has the same
 * amounts in two levels is not. A table that says of its amounts that they are of another level, and has converted them, is right.
 */
final class PriceLevels implements CaseRule {

    static final Vocabulary CONVERTED =
            Vocabulary.of("omregn", "fremskr", "opskr", "indeks", "regulere", "opregn", "konverter", "deflat");

    private static final BigDecimal LEAST = BigDecimal.valueOf(50);
    private static final Set<Role> SHARES = EnumSet.of(Role.ADMINISTRATION, Role.DISTRIBUTION);

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        List<EconomyTable> tables = proposal.proposal().economyTables();
        tables.forEach(table -> heading(table).ifPresent(findings::add));
        proposal.whole()
                .ifPresentOrElse(
                        whole -> tables.stream()
                                .filter(table -> differ(table, whole))
                                .forEach(table -> unconverted(table, whole)
                                        .or(() -> incomparable(table, whole, proposal))
                                        .ifPresent(findings::add)),
                        () -> parts(proposal).ifPresent(findings::add));
        return findings;
    }

    static Optional<Integer> year(EconomyTable table) {
        return table.priceLevel().map(PriceLevel::year);
    }

    static boolean differ(EconomyTable one, EconomyTable other) {
        return year(one).isPresent() && year(other).isPresent() && !year(one).equals(year(other));
    }

    /** The words above a table and those in its header name one level. */
    private Optional<Finding> heading(EconomyTable table) {
        Set<Integer> above = CONVERTED.isIn(table.heading()) ? Set.of() : StatedLevels.in(table.heading());
        return year(table)
                .filter(level -> above.size() == 1 && !above.contains(level))
                .map(level -> finding(
                        table.place(),
                        above.iterator().next(),
                        level,
                        Said.of("PriceLevels.how.heading", table.heading(), text(level)),
                        "PriceLevels.suggestion.level"));
    }

    /** Without a table of the whole, the permanent changes and the implementation are added as they stand. */
    private Optional<Finding> parts(Examined proposal) {
        List<EconomyTable> parts = Stream.of(Role.PERMANENT, Role.IMPLEMENTATION)
                .flatMap(role -> proposal.proposal().tables(role).stream())
                .filter(table -> year(table).isPresent())
                .toList();
        return parts.stream()
                .filter(table -> differ(table, parts.get(0)))
                .findFirst()
                .map(table -> finding(
                        table.place(),
                        year(table).orElseThrow(),
                        year(parts.get(0)).orElseThrow(),
                        Said.of(
                                "PriceLevels.how.parts",
                                table.heading(),
                                text(year(table).orElseThrow()),
                                parts.get(0).heading(),
                                text(year(parts.get(0)).orElseThrow())),
                        "PriceLevels.suggestion"));
    }

    private Optional<Finding> unconverted(EconomyTable table, EconomyTable whole) {
        for (EconomyRow row : table.rows()) {
            Optional<YearAmounts> there = YearAmounts.of(row, table)
                    .filter(amounts -> amounts.isAtLeast(Cells.step(table).multiply(LEAST)))
                    .flatMap(amounts -> same(row, amounts, table, whole));
            if (there.isPresent()) {
                return Optional.of(finding(
                        row.place(),
                        year(table).orElseThrow(),
                        year(whole).orElseThrow(),
                        Said.of(
                                "PriceLevels.how.same",
                                there.get().shown(),
                                row.label().strip(),
                                text(year(table).orElseThrow()),
                                text(year(whole).orElseThrow()),
                                whole.heading()),
                        "PriceLevels.suggestion"));
            }
        }
        return Optional.empty();
    }

    /** The administrative share in other prices than what it is a share of, with no word of a conversion. */
    private Optional<Finding> incomparable(EconomyTable table, EconomyTable whole, Examined proposal) {
        boolean converted = CONVERTED.isIn(Words.normal(table.heading()))
                || proposal.sentences().stream().anyMatch(sentence -> sentence.speaksOf(CONVERTED));
        if (table.role() != Role.ADMINISTRATION || converted) {
            return Optional.empty();
        }
        String level = text(year(table).orElseThrow());
        String other = text(year(whole).orElseThrow());
        return Optional.of(new Finding(
                name(),
                Severity.WARNING,
                table.place(),
                level + "-p/l",
                Said.of("unit.level", other),
                Said.of("PriceLevels.how.share", table.heading(), level, whole.heading(), other),
                Said.of("PriceLevels.suggestion", level, other)));
    }

    /** What of the whole has the same amounts: the row of that name, a sum; of a share, any that says so twice. */
    private static Optional<YearAmounts> same(
            EconomyRow row, YearAmounts amounts, EconomyTable table, EconomyTable whole) {
        Stream<YearAmounts> named = whole.rows().stream()
                .filter(each -> isNamedAs(each, row) || (SHARES.contains(table.role()) && amounts.years() > 1))
                .flatMap(each -> YearAmounts.of(each, whole).stream());
        return Stream.concat(named, YearAmounts.sums(whole))
                .filter(amounts::isSameAs)
                .findFirst();
    }

    static boolean isNamedAs(EconomyRow one, EconomyRow other) {
        return !one.label().isBlank()
                && one.kind().isLine() == other.kind().isLine()
                && Words.normal(one.label()).equals(Words.normal(other.label()));
    }

    private Finding finding(Place place, int stated, int computed, Said how, String suggestion) {
        return new Finding(
                name(),
                Severity.ERROR,
                place,
                stated + "-p/l",
                Said.of("unit.level", text(computed)),
                how,
                Said.of(suggestion, text(stated), text(computed)));
    }

    private static String text(int year) {
        return Integer.toString(year);
    }
}
