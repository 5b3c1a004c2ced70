package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Nothing is saved before the first go-live, and in its year no more than what is left of the year: a whole årsværk, or
 * as much as in the year after, would need the whole year.
 */
final class EarlySavings implements CaseRule {

    private static final BigDecimal NEAR = new BigDecimal("0.005");
    private static final Vocabulary WORK =
            Vocabulary.of("årsværk", "åv", "effektivisering", "automatiser", "tidsbesparelse");

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        GoLive.first(proposal)
                .ifPresent(goLive -> proposal.lines(row -> row.kind() == Kind.SAVING && WORK.isIn(row.label()))
                        .forEach(row -> check(proposal, row, goLive, findings)));
        return findings;
    }

    private void check(Examined proposal, EconomyRow row, GoLive goLive, List<Finding> findings) {
        for (int year : row.amounts().keySet()) {
            BigDecimal saved = Examined.amount(row, year).negate();
            if (saved.signum() <= 0 || year > goLive.year()) {
                continue;
            }
            if (year < goLive.year()) {
                findings.add(finding(
                        row,
                        year,
                        goLive,
                        BigDecimal.ZERO,
                        Said.of("EarlySavings.how.before", Integer.toString(year), goLive.raw())));
            } else if (goLive.left().compareTo(BigDecimal.ONE) < 0 && isOfWholeYear(proposal, row, year, goLive)) {
                BigDecimal most = saved.multiply(goLive.left()).negate();
                findings.add(finding(
                        row,
                        year,
                        goLive,
                        most,
                        Said.of(
                                "EarlySavings.how.same",
                                Integer.toString(year),
                                saved.negate(),
                                goLive.raw(),
                                goLive.left(),
                                most)));
            }
        }
    }

    private static boolean isOfWholeYear(Examined proposal, EconomyRow row, int year, GoLive goLive) {
        BigDecimal saved = Examined.amount(row, year).negate();
        BigDecimal after = Examined.amount(row, year + 1).negate();
        boolean asMuchAsAfter = after.signum() > 0
                && saved.compareTo(after.multiply(goLive.left()).add(BigDecimal.ONE)) > 0;
        return asMuchAsAfter || proposal.rates().all().anyMatch(rate -> isWhole(Tolerance.divide(saved, rate)));
    }

    private static boolean isWhole(BigDecimal fte) {
        BigDecimal whole = fte.setScale(0, RoundingMode.HALF_UP);
        return whole.signum() > 0 && fte.subtract(whole).abs().compareTo(NEAR) <= 0;
    }

    private Finding finding(EconomyRow row, int year, GoLive goLive, BigDecimal computed, Said how) {
        return new Finding(
                name(),
                year < goLive.year() ? Severity.ERROR : Severity.WARNING,
                Cells.place(row, year),
                Cells.raw(row, year),
                Said.of("unit.thousands", computed),
                how,
                Said.of("EarlySavings.suggestion"));
    }
}
