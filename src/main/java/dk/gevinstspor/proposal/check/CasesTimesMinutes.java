package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.FigureTable.Figure;
import dk.gevinstspor.proposal.check.CaseMeasures.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In a table of cases: share × all cases = cases, cases × minutes ÷ 60 = hours, hours ÷ hours of an årsværk = årsværk. */
final class CasesTimesMinutes implements CaseRule {

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Finding> check(Examined proposal) {
        List<Finding> findings = new ArrayList<>();
        for (FigureTable table : proposal.proposal().figureTables()) {
            List<CaseMeasures> cases = CaseMeasures.of(table);
            Optional<BigDecimal> all = cases.stream()
                    .filter(CaseMeasures::sum)
                    .flatMap(sum -> sum.known(Measure.CASES).stream())
                    .map(CasesTimesMinutes::value)
                    .findFirst();
            for (CaseMeasures each : cases) {
                all.filter(whole -> !each.sum())
                        .flatMap(whole -> share(each, whole))
                        .ifPresent(findings::add);
                hours(each).ifPresent(findings::add);
                fte(each, proposal.rates().hoursOfOne()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> share(CaseMeasures each, BigDecimal all) {
        return both(each, Measure.SHARE, Measure.CASES)
                .map(two -> {
                    BigDecimal computed = value(two.given()).multiply(all).divide(HUNDRED);
                    return compare(
                            two.stated(),
                            computed,
                            "unit.cases",
                            Said.of("CasesTimesMinutes.how.share", each.kind(), value(two.given()), all, computed));
                })
                .flatMap(found -> found);
    }

    private Optional<Finding> hours(CaseMeasures each) {
        Optional<Figure> minutes = each.known(Measure.MINUTES);
        return both(each, Measure.CASES, Measure.HOURS)
                .filter(two -> minutes.isPresent() && value(two.given()).signum() > 0)
                .flatMap(two -> {
                    BigDecimal cases = value(two.given());
                    BigDecimal computed = Tolerance.divide(cases.multiply(value(minutes.orElseThrow())), SIXTY);
                    BigDecimal implied = Tolerance.divide(value(two.stated()).multiply(SIXTY), cases);
                    return compare(
                            two.stated(),
                            computed,
                            "unit.hours",
                            Said.of(
                                    "CasesTimesMinutes.how.hours",
                                    each.kind(),
                                    cases,
                                    value(minutes.orElseThrow()),
                                    computed,
                                    two.stated().raw().strip(),
                                    implied));
                });
    }

    private Optional<Finding> fte(CaseMeasures each, BigDecimal hoursOfOne) {
        return both(each, Measure.HOURS, Measure.FTE).flatMap(two -> {
            BigDecimal computed = Tolerance.divide(value(two.given()), hoursOfOne);
            return compare(
                    two.stated(),
                    computed,
                    "unit.fte",
                    Said.of("CasesTimesMinutes.how.fte", each.kind(), value(two.given()), hoursOfOne, computed));
        });
    }

    /** What is given, and what follows from it as stated. */
    private record Two(Figure given, Figure stated) {}

    private static Optional<Two> both(CaseMeasures each, Measure given, Measure stated) {
        return each.known(given).flatMap(from -> each.known(stated).map(to -> new Two(from, to)));
    }

    private static BigDecimal value(Figure figure) {
        return figure.value().orElseThrow();
    }

    private Optional<Finding> compare(Figure stated, BigDecimal computed, String unit, Said how) {
        BigDecimal value = value(stated);
        if (Tolerance.same(value, computed, Tolerance.step(value))) {
            return Optional.empty();
        }
        boolean rounding = Tolerance.isRoundingOfProduct(value, computed);
        return Optional.of(new Finding(
                name(),
                rounding ? Severity.ROUNDING : Severity.ERROR,
                stated.place(),
                stated.raw().strip(),
                Said.of(unit, computed),
                how,
                rounding ? Said.of("rounding") : Said.of("CasesTimesMinutes.suggestion")));
    }
}
