package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Interruption;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.StatedAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A proposal as the rules look at it: its tables, its sentences, and what it says an årsværk is. */
final class Examined {

    private final Proposal proposal;
    private final List<Sentence> sentences;
    private final Optional<Integer> level;
    private final FteRates rates;

    private Examined(Proposal proposal, List<Sentence> sentences, Optional<Integer> level, FteRates rates) {
        this.proposal = proposal;
        this.sentences = sentences;
        this.level = level;
        this.rates = rates;
    }

    static Examined of(Proposal proposal) {
        List<Sentence> sentences = Sentence.of(proposal.passages());
        Optional<Integer> level = level(proposal);
        return new Examined(proposal, sentences, level, new FteRates(sentences, level));
    }

    /** The same words and price levels with other amounts. */
    Examined with(List<EconomyTable> economy, List<FigureTable> figures) {
        return new Examined(proposal.with(economy, figures), sentences, level, rates);
    }

    Proposal proposal() {
        return proposal;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    FteRates rates() {
        return rates;
    }

    /** The year in whose prices the economy stands: of the whole, else of its parts where they agree. */
    Optional<Integer> level() {
        return level;
    }

    private static Optional<Integer> level(Proposal proposal) {
        List<Integer> levels = Stream.of(Role.WHOLE, Role.PERMANENT, Role.IMPLEMENTATION)
                .flatMap(role -> proposal.tables(role).stream())
                .flatMap(table -> table.priceLevel().stream())
                .map(PriceLevel::year)
                .toList();
        boolean whole = !proposal.tables(Role.WHOLE).isEmpty();
        return levels.stream()
                .findFirst()
                .filter(first -> whole || levels.stream().allMatch(first::equals));
    }

    /** The table of the proposal's whole economy; the first one where there are several. */
    Optional<EconomyTable> whole() {
        return proposal.tables(Role.WHOLE).stream().findFirst();
    }

    /** The rows of the whole economy that are amounts of their own. */
    List<EconomyRow> lines(Predicate<EconomyRow> which) {
        return whole().map(table -> table.rows().stream()
                        .filter(row -> row.kind().isLine())
                        .filter(which)
                        .toList())
                .orElse(List.of());
    }

    /** What those lines come to in the year, t.kr. */
    static BigDecimal sum(List<EconomyRow> lines, int year) {
        Interruption.check();
        BigDecimal sum = BigDecimal.ZERO;
        for (EconomyRow line : lines) {
            sum = sum.add(amount(line, year));
        }
        return sum;
    }

    static BigDecimal total(EconomyRow line) {
        return line.amounts().values().stream()
                .map(stated -> stated.amount().thousands())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal amount(EconomyRow row, int year) {
        StatedAmount stated = row.amounts().get(year);
        return stated == null ? BigDecimal.ZERO : stated.amount().thousands();
    }

    /** Whether anything stands in the cell. */
    static boolean states(EconomyRow row, int year) {
        StatedAmount stated = row.amounts().get(year);
        return stated != null && !stated.raw().isBlank();
    }
}
