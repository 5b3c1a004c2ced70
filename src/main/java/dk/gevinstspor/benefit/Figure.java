package dk.gevinstspor.benefit;

import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.initiative.Baseline.CaseClass;
import dk.gevinstspor.initiative.Baseline.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody states it, before it is a {@link Measurement}; the fields mean the same.
 *
 * @param untilDay the last day that it covers
 */
public record Figure(
        @Nullable String caseClass,
        LocalDate fromDay,
        LocalDate untilDay,
        BigDecimal quantity,
        @Nullable BigDecimal minutes) {

    /** Why a figure is not taken; each belongs to a field. */
    public enum Problem {
        NO_BASELINE("caseClass"),
        CLASS_MISSING("caseClass"),
        CLASS_UNKNOWN("caseClass"),
        CLASS_UNUSED("caseClass"),
        BACKWARDS("untilDay"),
        FUTURE("untilDay"),
        LONG_AGO("fromDay"),
        OVERLAPS("fromDay"),
        TWICE("fromDay"),
        NEGATIVE("quantity"),
        TOO_MUCH("quantity"),
        TOO_FINE("quantity"),
        MINUTES_MISSING("minutes"),
        MINUTES_UNUSED("minutes"),
        MINUTES_WRONG("minutes");

        private final String field;

        Problem(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** What is older was measured of something else; and a database knows no day 999 million years ago. */
    static final int FIRST_YEAR = 1990;

    /** Kept of a quantity. */
    private static final int DECIMALS = 4;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(10_000);

    /** What is wrong with it alone. */
    Optional<Problem> problem(Baseline baseline, LocalDate today) {
        if (untilDay.isBefore(fromDay)) {
            return Optional.of(Problem.BACKWARDS);
        }
        if (untilDay.isAfter(today)) {
            return Optional.of(Problem.FUTURE);
        }
        if (fromDay.getYear() < FIRST_YEAR) {
            return Optional.of(Problem.LONG_AGO);
        }
        if (quantity.signum() < 0) {
            return Optional.of(Problem.NEGATIVE);
        }
        if (quantity.compareTo(MOST) > 0) {
            return Optional.of(Problem.TOO_MUCH);
        }
        if (quantity.scale() > DECIMALS) {
            return Optional.of(Problem.TOO_FINE);
        }
        return classProblem(baseline).or(() -> minutesProblem(baseline.method()));
    }

    private Optional<Problem> classProblem(Baseline baseline) {
        if (!countsCases(baseline.method())) {
            return caseClass == null ? Optional.empty() : Optional.of(Problem.CLASS_UNUSED);
        }
        if (caseClass == null) {
            return baseline.caseClasses().size() == 1 ? Optional.empty() : Optional.of(Problem.CLASS_MISSING);
        }
        return classOf(baseline).isPresent() ? Optional.empty() : Optional.of(Problem.CLASS_UNKNOWN);
    }

    private Optional<Problem> minutesProblem(Method method) {
        if (minutes == null) {
            return method == Method.VOLUME ? Optional.of(Problem.MINUTES_MISSING) : Optional.empty();
        }
        if (!countsCases(method)) {
            return Optional.of(Problem.MINUTES_UNUSED);
        }
        boolean wrong = minutes.signum() < 0 || minutes.compareTo(MOST_MINUTES) > 0 || minutes.scale() > 2;
        return wrong ? Optional.of(Problem.MINUTES_WRONG) : Optional.empty();
    }

    /** The class by its name, whatever its capitals; the only one when none is named. */
    Optional<CaseClass> classOf(Baseline baseline) {
        List<CaseClass> classes = baseline.caseClasses();
        if (caseClass == null) {
            return classes.size() == 1 ? Optional.of(classes.get(0)) : Optional.empty();
        }
        return classes.stream()
                .filter(each -> each.name().equalsIgnoreCase(caseClass.strip()))
                .findFirst();
    }

    static boolean countsCases(Method method) {
        return method == Method.VOLUME || method == Method.ROBOT_LOG;
    }

    boolean overlaps(Measurement other) {
        return !fromDay.isAfter(other.untilDay()) && !untilDay.isBefore(other.fromDay());
    }

    boolean coversTheSameDaysAs(Measurement other) {
        return fromDay.equals(other.fromDay()) && untilDay.equals(other.untilDay());
    }
}
