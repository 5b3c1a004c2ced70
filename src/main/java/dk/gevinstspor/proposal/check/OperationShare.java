package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Operation is the share of development that the text says, of all years before the year. */
final class OperationShare implements CaseRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Vocabulary DEVELOPMENT =
            Vocabulary.of("udviklingsomkostning", "udviklingsudgift", "udviklingspris");
    private static final Vocabulary OPERATION = Vocabulary.of("\\bdrift", "vedligehold");
    private static final Vocabulary DEVELOPED = Vocabulary.of("udvikling");
    private static final Vocabulary MORE = Vocabulary.of("licens", "abonnement", "support", "hosting");

    @Override
    public List<Finding> check(Examined proposal) {
        List<EconomyRow> development =
                proposal.lines(row -> row.kind() == Kind.IMPLEMENTATION && DEVELOPED.isIn(row.label()));
        List<EconomyRow> operation = proposal.lines(
                row -> row.kind() == Kind.OPERATION && OPERATION.isIn(row.label()) && !MORE.isIn(row.label()));
        Optional<Quantity> share = proposal.sentences().stream()
                .filter(sentence -> sentence.speaksOf(DEVELOPMENT) && sentence.speaksOf(OPERATION))
                .flatMap(sentence -> sentence.of(Quantity.Kind.PERCENT))
                .filter(percent -> !percent.isInterval())
                .findFirst();
        return share.isEmpty() || development.isEmpty() || operation.size() != 1
                ? List.of()
                : compare(proposal, share.get().value(), development, operation.get(0));
    }

    private List<Finding> compare(
            Examined proposal, BigDecimal percent, List<EconomyRow> development, EconomyRow operation) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal developed = BigDecimal.ZERO;
        for (int year : proposal.whole().orElseThrow().years()) {
            BigDecimal exact = developed.multiply(percent).divide(HUNDRED);
            BigDecimal computed = exact.setScale(0, RoundingMode.HALF_UP);
            BigDecimal stated = Examined.amount(operation, year);
            if (operation.amounts().containsKey(year) && stated.compareTo(computed) != 0) {
                boolean rounding = Tolerance.isRoundingOfProduct(stated, exact)
                        || Tolerance.same(stated, exact, BigDecimal.valueOf(2));
                findings.add(new Finding(
                        name(),
                        rounding ? Severity.ROUNDING : Severity.ERROR,
                        Cells.place(operation, year),
                        Cells.raw(operation, year),
                        Said.of("unit.thousands", computed),
                        Said.of("OperationShare.how", Integer.toString(year), percent, developed, computed),
                        rounding ? Said.of("rounding") : Said.of("TotalRows.suggestion", computed)));
            }
            developed = developed.add(Examined.sum(development, year));
        }
        return findings;
    }
}
