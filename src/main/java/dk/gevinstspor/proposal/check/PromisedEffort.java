package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Årsværk that the text sets aside for a task stand as a cost in the economy, unless it says that they are paid otherwise. */
final class PromisedEffort implements CaseRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = new BigDecimal("0.15");
    private static final BigDecimal LOW_RATE = BigDecimal.valueOf(400);
    private static final BigDecimal HIGH_RATE = BigDecimal.valueOf(800);
    private static final int LONG_WORD = 9;

    private static final Pattern SHARE = Pattern.compile(
            "(\\d+(?:,\\d+)?)\\s*(?:%|pct\\.?|procent)\\s+af\\s+(?:et|ét|1)\\s+(?:fuldtids)?(?:årsværk|ÅV|stilling)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Vocabulary SET_ASIDE = Vocabulary.of(
            "\\bafsat\\b", "\\bafsættes", "\\bafsætte\\b", "\\btilføres", "\\böremærk", "\\børemærk", "indregnet");
    private static final Vocabulary PAID_OTHERWISE = Vocabulary.of(
            "inden for\\s+[^.]{0,40}(?:budget|ramme)",
            "eksisterende (?:budget|ramme|ressourcer|bevilling)",
            "finansieres af",
            "afholdes af",
            "omprioriter");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        List<EconomyRow> costs = proposal.lines(row -> row.kind() != Kind.SAVING);
        if (costs.isEmpty()) {
            return findings;
        }
        for (Sentence sentence : proposal.sentences()) {
            if (sentence.speaksOf(SET_ASIDE) && !sentence.speaksOf(PAID_OTHERWISE)) {
                effort(sentence)
                        .filter(effort -> !isLine(proposal, costs, sentence, effort))
                        .ifPresent(effort -> findings.add(finding(proposal, sentence, effort)));
            }
        }
        return findings;
    }

    private record Effort(BigDecimal fte, String raw) {}

    private static Optional<Effort> effort(Sentence sentence) {
        Matcher share = SHARE.matcher(sentence.text());
        if (share.find()) {
            return Optional.of(new Effort(
                    Quantities.number(share.group(1)).divide(HUNDRED),
                    share.group().strip()));
        }
        return sentence.of(Quantity.Kind.FTE)
                .filter(fte -> !fte.isInterval())
                .map(fte -> new Effort(fte.value(), fte.raw()))
                .findFirst();
    }

    private static boolean isLine(Examined proposal, List<EconomyRow> costs, Sentence sentence, Effort effort) {
        return costs.stream()
                .anyMatch(row -> FteTimesRate.fte(row.label())
                                .filter(fte -> fte.value().compareTo(effort.fte()) == 0)
                                .isPresent()
                        || hasAmount(proposal.rates(), row, effort)
                        || (row.kind() == Kind.OPERATION && isNamed(row, sentence)));
    }

    /** Within 15 % of what the årsværk cost; without a stated rate, within what årsværk may cost at all. */
    private static boolean hasAmount(FteRates rates, EconomyRow row, Effort effort) {
        return row.amounts().values().stream()
                .map(cell -> cell.amount().thousands())
                .filter(amount -> amount.signum() > 0)
                .anyMatch(amount -> rates.areKnown()
                        ? rates.all()
                                .map(rate -> rate.multiply(effort.fte()))
                                .anyMatch(cost -> cost.subtract(amount).abs().compareTo(cost.multiply(NEAR)) <= 0)
                        : amount.compareTo(LOW_RATE.multiply(effort.fte())) >= 0
                                && amount.compareTo(HIGH_RATE.multiply(effort.fte())) <= 0);
    }

    /** The row and the sentence share the beginning of a long word. */
    private static boolean isNamed(EconomyRow row, Sentence sentence) {
        return Stream.of(row.label().toLowerCase(Locale.ROOT).split("[^a-zæøå]+", -1))
                .filter(word -> word.length() >= LONG_WORD)
                .anyMatch(word -> sentence.lower().contains(word.substring(0, LONG_WORD)));
    }

    private Finding finding(Examined proposal, Sentence sentence, Effort effort) {
        Optional<BigDecimal> cost = proposal.rates().all().findFirst().map(rate -> rate.multiply(effort.fte()));
        return new Finding(
                name(),
                Severity.WARNING,
                sentence.place(),
                effort.raw(),
                cost.map(amount -> Said.of("unit.thousands", amount))
                        .orElseGet(() -> Said.of("unit.fte", effort.fte())),
                cost.map(amount -> Said.of(
                                "PromisedEffort.how.rate",
                                effort.fte(),
                                proposal.rates().all().findFirst().orElseThrow(),
                                amount))
                        .orElseGet(() -> Said.of("PromisedEffort.how", effort.fte())),
                Said.of("PromisedEffort.suggestion"));
    }
}
