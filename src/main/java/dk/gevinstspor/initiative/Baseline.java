package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Hours;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much work the process takes before it is automated, measured by the method that follow-up will use again.
 *
 * @param fte the measured yearly work in ÅV: no confirmation may exceed it
 * @param kpi with {@link Method#KPI} only
 * @param measure what is counted, for a robot log, a headcount or a KPI
 */
public record Baseline(
        UUID id,
        UUID initiativeId,
        String asIs,
        Method method,
        Fte fte,
        @Nullable String measure,
        @Nullable Kpi kpi,
        List<CaseClass> caseClasses,
        LocalDate validFrom,
        Instant recordedAt,
        UUID personId) {

    /** Measurement methods (domain "Benefits"). */
    public enum Method {
        VOLUME,
        ROBOT_LOG,
        HEADCOUNT,
        KPI
    }

    /** Where the KPI stood before the automation, and where it shall get: up or down. */
    public record Kpi(BigDecimal before, BigDecimal target) {}

    /** Cases of one kind: so many a year, so many minutes each. */
    public record CaseClass(String name, int volumePerYear, BigDecimal minutesPerCase) {

        public Hours hours() {
            return Hours.of(BigDecimal.valueOf(volumePerYear), minutesPerCase);
        }
    }

    /** {@code volume × minutes ÷ 60 ÷ 1.200}, summed over the classes in hours and rounded once, in ÅV. */
    public static Fte workOf(List<CaseClass> classes) {
        BigDecimal hours = classes.stream().map(each -> each.hours().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Hours(hours).asFte(Hours.PER_FTE);
    }
}
