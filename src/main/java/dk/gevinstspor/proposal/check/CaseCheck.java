package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.Understood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recomputes every figure of a proposal that it can, and lists those that do not agree (domain "What a case check finds").
 * Each rule says nothing where it cannot tell, so that a right document gives no finding.
 */
public final class CaseCheck {

    private static final List<CaseRule> RULES = List.of(
            new TotalRows(),
            new TotalColumns(),
            new TotalImpact(),
            new Paybacks(),
            new TableToTable(),
            new PriceLevels(),
            new Conversions(),
            new TextPriceLevels(),
            new Administration(),
            new Distribution(),
            new CasesTimesMinutes(),
            new FteTimesRate(),
            new OperationShare(),
            new UnitPrices(),
            new EarlySavings(),
            new IntervalSum(),
            new PromisedEffort(),
            new VolumeTimesMinutes(),
            new ShareOf(),
            new Multiples(),
            new SameRange(),
            new TextAmounts(),
            new TextFte(),
            new SavingYears());

    private CaseCheck() {}

    /** The findings of one proposal of a document, the gravest first; with what the document's lists say of it. */
    public static List<Finding> of(Proposal proposal, Understood document) {
        Examined examined = Examined.of(proposal);
        List<Finding> findings = new ArrayList<>(Causes.of(examined, byRules(examined), CaseCheck::byRules));
        document.overviews().forEach(table -> findings.addAll(Overviews.of(table, examined)));
        return gravestFirst(findings.stream());
    }

    private static List<Finding> byRules(Examined examined) {
        List<Finding> findings = new ArrayList<>();
        RULES.forEach(rule -> findings.addAll(rule.check(examined)));
        examined.proposal().figureTables().forEach(table -> findings.addAll(FigureSums.of(table)));
        return SaidOnce.of(findings);
    }

    /** The findings of a document's own lists, which belong to no single proposal. */
    public static List<Finding> ofOverviews(Understood document) {
        return gravestFirst(document.overviews().stream().flatMap(table -> FigureSums.of(table).stream()));
    }

    private static List<Finding> gravestFirst(Stream<Finding> findings) {
        return findings.distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
