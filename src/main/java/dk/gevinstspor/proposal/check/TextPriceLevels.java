package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text states its figures in the price level (p/l) of the tables: all amounts, what the proposal costs or saves, and the
 * rates that lines are made of. A figure of another level that is not the table's may be converted, and is not judged.
 */
final class TextPriceLevels implements CaseRule {

    private static final Vocabulary ALL = Vocabulary.of(
            "(?:alle|samtlige) (?:beløb|tal)",
            "(?:beløb|tal)(?:lene|ene)? (?:er|står) (?:angivet|opgjort|anført|i)\\b",
            "^\\s*(?:angiv )?(?:p\\s?/\\s?l|pris- og lønniveau|prisniveau)\\s*:");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        List<Integer> tables = proposal.proposal().economyTables().stream()
                .flatMap(table -> PriceLevels.year(table).stream())
                .distinct()
                .toList();
        for (Sentence sentence : proposal.sentences()) {
            sentence.levelOtherThan(proposal.level())
                    .filter(level -> !tables.contains(level) && !sentence.speaksOf(PriceLevels.CONVERTED))
                    .flatMap(level ->
                            judge(proposal, sentence, level, proposal.level().orElseThrow()))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> judge(Examined proposal, Sentence sentence, int level, int tables) {
        if (sentence.speaksOf(ALL)) {
            return Optional.of(finding(
                    sentence,
                    level + "-p/l",
                    level,
                    tables,
                    Said.of("TextPriceLevels.how.all", text(level), text(tables))));
        }
        return whole(proposal, sentence, level, tables).or(() -> rate(proposal, sentence, level, tables));
    }

    private Optional<Finding> whole(Examined proposal, Sentence sentence, int level, int tables) {
        if (!TextAmounts.isAboutTheWhole(sentence)) {
            return Optional.empty();
        }
        List<BigDecimal> known = TextAmounts.known(proposal);
        return sentence.of(Quantity.Kind.AMOUNT)
                .filter(amount -> !amount.isInterval() && known.stream().anyMatch(amount::agreesWith))
                .findFirst()
                .map(amount -> finding(
                        sentence,
                        amount.raw(),
                        level,
                        tables,
                        Said.of("TextPriceLevels.how.same", amount.raw(), text(level), text(tables))));
    }

    /** A rate of another level gives exactly what a line has for its årsværk, and none of the tables' level does. */
    private Optional<Finding> rate(Examined proposal, Sentence sentence, int level, int tables) {
        FteRates foreign = new FteRates(List.of(sentence), Optional.empty());
        return proposal.proposal().economyTables().stream()
                .map(EconomyTable::rows)
                .flatMap(List::stream)
                .filter(row -> row.kind().isLine())
                .flatMap(row -> FteTimesRate.fte(row.label()).stream()
                        .flatMap(fte -> foreign.all()
                                .filter(rate -> row.amounts().keySet().stream()
                                        .anyMatch(year -> isProduct(Examined.amount(row, year), fte.value(), rate)))
                                .filter(rate -> proposal.rates().all().noneMatch(own -> own.compareTo(rate) == 0))
                                .map(rate -> finding(
                                        sentence,
                                        Formula.figure(rate) + " t.kr.",
                                        level,
                                        tables,
                                        Said.of(
                                                "TextPriceLevels.how.rate",
                                                fte.value(),
                                                rate,
                                                fte.value().multiply(rate),
                                                row.label().strip(),
                                                text(level),
                                                text(tables))))))
                .findFirst();
    }

    private static boolean isProduct(BigDecimal amount, BigDecimal fte, BigDecimal rate) {
        return amount.abs().subtract(fte.multiply(rate)).abs().compareTo(HALF) <= 0;
    }

    private Finding finding(Sentence sentence, String stated, int level, int tables, Said how) {
        return new Finding(
                name(),
                Severity.WARNING,
                sentence.place(),
                stated,
                Said.of("unit.level", text(tables)),
                how,
                Said.of("TextPriceLevels.suggestion", text(level), text(tables)));
    }

    private static String text(int year) {
        return Integer.toString(year);
    }
}
