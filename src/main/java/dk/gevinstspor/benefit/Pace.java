package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.Baseline.CaseClass;
import dk.gevinstspor.initiative.Baseline.Method;
import dk.gevinstspor.kernel.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many cases of a class a year has at the measured pace. Whole months without a gap count as months, so that a
 * quarter's figure is exactly a fourth; other days as so many of 365.
 */
record Pace(List<Measurement> figures) {

    private static final int DECIMALS = 6;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    static Pace of(List<Measurement> figures) {
        return new Pace(figures.stream()
                .sorted(Comparator.comparing(Measurement::fromDay))
                .toList());
    }

    boolean isUnknown() {
        return figures.isEmpty();
    }

    long days() {
        return figures.stream().mapToLong(Measurement::days).sum();
    }

    BigDecimal yearly(BigDecimal measured) {
        int months = wholeMonths();
        return months > 0
                ? measured.multiply(MONTHS).divide(BigDecimal.valueOf(months), DECIMALS, RoundingMode.HALF_UP)
                : measured.multiply(DAYS).divide(BigDecimal.valueOf(days()), DECIMALS, RoundingMode.HALF_UP);
    }

    private int wholeMonths() {
        LocalDate from = figures.get(0).fromDay();
        LocalDate end = from;
        for (Measurement each : figures) {
            if (!each.fromDay().equals(end)) {
                return 0;
            }
            end = each.untilDay().plusDays(1);
        }
        int months = (int) ChronoUnit.MONTHS.between(from, end);
        return from.plusMonths(months).equals(end) ? months : 0;
    }

    /** With the minutes that are saved: the baseline's less those still spent, or as the robot's log says. */
    Suggestion.CasesStep step(CaseClass each, Method method) {
        BigDecimal cases = figures.stream().map(Measurement::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal minutes = figures.stream()
                .map(figure -> figure.quantity().multiply(saved(each, method, figure.minutes())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal perCase =
                cases.signum() == 0 ? BigDecimal.ZERO : minutes.divide(cases, DECIMALS, RoundingMode.HALF_UP);
        return new Suggestion.CasesStep(
                each.name(),
                yearly(cases).setScale(2, RoundingMode.HALF_UP),
                each.minutesPerCase(),
                perCase.setScale(2, RoundingMode.HALF_UP),
                Hours.of(yearly(minutes), BigDecimal.ONE));
    }

    private static BigDecimal saved(CaseClass each, Method method, @Nullable BigDecimal minutes) {
        if (minutes == null) {
            return each.minutesPerCase();
        }
        return method == Method.ROBOT_LOG ? minutes : each.minutesPerCase().subtract(minutes);
    }
}
