package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Today;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Computes the realised ÅV from what was measured in the three months up to a day. */
@Component
class Suggestions {

    private static final int MONTHS = 3;

    private final Measurements measurements;
    private final Findings findings;
    private final Contracts contracts;
    private final Today today;

    Suggestions(Measurements measurements, Findings findings, Contracts contracts, Today today) {
        this.measurements = measurements;
        this.findings = findings;
        this.contracts = contracts;
        this.today = today;
    }

    /** For the period's day; measured again, from figures since then. */
    Optional<Suggestion> of(FollowUpPeriod period) {
        return period.awaitsRemeasurement()
                ? between(period.initiativeId(), period.dueDay(), today.date())
                : upTo(period.initiativeId(), period.dueDay());
    }

    /** For many periods' days at once, by period. */
    Map<UUID, Suggestion> byPeriod(UUID initiativeId, BenefitFile file) {
        List<Measurement> all = measurements.of(initiativeId);
        Map<UUID, Suggestion> found = new HashMap<>();
        findings.baseline(initiativeId).filter(baseline -> !all.isEmpty()).ifPresent(baseline -> {
            for (FollowUpPeriod period : file.periods()) {
                LocalDate day = period.dueDay();
                List<Measurement> figures = all.stream()
                        .filter(each -> each.untilDay().isAfter(day.minusMonths(MONTHS))
                                && !each.untilDay().isAfter(day))
                        .toList();
                Suggestion.of(baseline, figures, file.promised(period))
                        .ifPresent(suggestion -> found.put(period.id(), suggestion));
            }
        });
        return found;
    }

    /** As of today. */
    Optional<Suggestion> current(UUID initiativeId) {
        return upTo(initiativeId, today.date());
    }

    /** Whether any measured figures ever showed ÅV saved. */
    boolean everShown(BenefitFile file) {
        UUID initiativeId = file.setting().initiativeId();
        LocalDate day = today.date();
        List<Measurement> figures = measurements.of(initiativeId).stream()
                .filter(each -> !each.untilDay().isAfter(day))
                .toList();
        return findings.baseline(initiativeId)
                .flatMap(baseline -> Suggestion.of(
                        baseline, figures, file.setting().promise().apply(day)))
                .filter(each -> !each.fte().isZero())
                .isPresent();
    }

    private Optional<Suggestion> upTo(UUID initiativeId, LocalDate day) {
        return between(initiativeId, day.minusMonths(MONTHS), day);
    }

    private Optional<Suggestion> between(UUID initiativeId, LocalDate after, LocalDate until) {
        Fte promised = contracts.promisedOn(initiativeId, until).orElse(Fte.ZERO);
        return findings.baseline(initiativeId)
                .flatMap(baseline ->
                        Suggestion.of(baseline, measurements.between(initiativeId, after, until), promised));
    }
}
