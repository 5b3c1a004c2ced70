package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An amount that the text says is the proposal's investment or its permanent saving stands in a table: a cell, a sum of a
 * row, of a group or of all. Rounded amounts, as 2,2 mio. kr., are compared with the digits they have.
 */
final class TextAmounts implements CaseRule {

    private static final Vocabulary PERMANENT = Vocabulary.of(
            "varig[a-zæøå]*\\s+(?:[a-zæøå]+\\s+)?(?:effektivisering|besparelse|nettobesparelse|effekt|gevinst|reduktion)",
            "(?:effektivisering|besparelse)[a-zæøå]*\\s+(?:på|udgør)[^.]{0,60}\\bvarig");
    private static final Vocabulary INVESTMENT = Vocabulary.of(
            "behov for en investering",
            "samle(?:t|de) investering",
            "investeringen (?:er|på|udgør|beløber)",
            "\\bsøges (?:om )?(?:(?:i alt|samlet) )?\\d",
            "implementeringsomkostninger(?:ne)? (?:er|udgør|beløber)",
            "projektomkostninger[^.]{0,20} udgør",
            "engangsudgift",
            "investeres (?:i alt|samlet)");
    private static final Vocabulary PART = Vocabulary.of("hvoraf", "heraf");
    private static final Vocabulary ELSEWHERE = Vocabulary.of(
            "tidligere",
            "nuværende",
            "hidtil",
            "\\bandre\\b",
            "estimere[rt] i",
            "analyse",
            "pr\\. (?:løsning|stk|årsværk)",
            "ud af",
            "koste",
            "sats");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        Optional<EconomyTable> whole = proposal.whole();
        if (whole.isEmpty()) {
            return findings;
        }
        List<Sentence> sentences = proposal.sentences().stream()
                .filter(sentence -> sentence.of(Quantity.Kind.AMOUNT).findAny().isPresent())
                .filter(sentence -> !sentence.speaksOf(ELSEWHERE))
                .filter(sentence -> sentence.levelOtherThan(proposal.level()).isEmpty())
                .toList();
        List<BigDecimal> known = sentences.isEmpty() ? List.of() : known(proposal);
        for (Sentence sentence : sentences) {
            if (sentence.speaksOf(PERMANENT)) {
                compare(sentence, known, permanent(whole.get()), "TextAmounts.how.permanent")
                        .ifPresent(findings::add);
            } else if (sentence.speaksOf(INVESTMENT)) {
                compare(sentence, known, investment(whole.get()), "TextAmounts.how.investment")
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Whether it says what the proposal as a whole costs or saves. */
    static boolean isAboutTheWhole(Sentence sentence) {
        return !sentence.speaksOf(ELSEWHERE) && (sentence.speaksOf(PERMANENT) || sentence.speaksOf(INVESTMENT));
    }

    private Optional<Finding> compare(Sentence sentence, List<BigDecimal> known, BigDecimal meant, String how) {
        return sentence.of(Quantity.Kind.AMOUNT)
                .filter(amount -> !amount.isInterval() && meant.signum() != 0)
                .filter(amount -> !PART.isIn(sentence.text().substring(0, amount.start())))
                .filter(amount -> known.stream().noneMatch(amount::agreesWith))
                .findFirst()
                .map(amount -> new Finding(
                        name(),
                        Severity.ERROR,
                        sentence.place(),
                        amount.raw(),
                        Said.of("unit.thousands", meant),
                        Said.of(how, meant, amount.value()),
                        Said.of("TextAmounts.suggestion")));
    }

    /** Every amount of the tables, without its sign, and their sums. */
    static List<BigDecimal> known(Examined proposal) {
        List<BigDecimal> known = new ArrayList<>();
        for (EconomyTable table : proposal.proposal().economyTables()) {
            for (EconomyRow row : table.rows()) {
                row.amounts()
                        .values()
                        .forEach(cell -> known.add(cell.amount().thousands().abs()));
                known.add(Examined.total(row).abs());
            }
            for (Predicate<EconomyRow> group : GROUPS) {
                List<EconomyRow> rows = table.rows().stream().filter(group).toList();
                BigDecimal running = BigDecimal.ZERO;
                for (int year : table.years()) {
                    BigDecimal sum = Examined.sum(rows, year);
                    running = running.add(sum);
                    known.add(sum.abs());
                    known.add(running.abs());
                }
            }
        }
        return known;
    }

    private static final List<Predicate<EconomyRow>> GROUPS = Stream.<Predicate<EconomyRow>>of(
                    row -> row.kind() == Kind.SAVING,
                    row -> row.kind() == Kind.OPERATION,
                    row -> row.kind() == Kind.IMPLEMENTATION,
                    row -> row.kind() == Kind.SAVING || row.kind() == Kind.OPERATION,
                    row -> row.kind().isLine())
            .toList();

    private static BigDecimal permanent(EconomyTable table) {
        int last = table.years().get(table.years().size() - 1);
        return Cells.sum(Cells.lines(table, Kind.SAVING, Kind.OPERATION), last).negate();
    }

    private static BigDecimal investment(EconomyTable table) {
        return Cells.lines(table, Kind.IMPLEMENTATION).map(Examined::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
