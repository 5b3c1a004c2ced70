package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Question;
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
        return of(period.initiativeId(), span(period));
    }

    private Span span(FollowUpPeriod period) {
        return period.awaitsRemeasurement() ? new Span(period.dueDay(), today.date()) : Span.upTo(period.dueDay());
    }

    /** What {@link #of} asks of the database. */
    List<Question<?>> questions(FollowUpPeriod period) {
        return questions(period.initiativeId(), span(period));
    }

    /** What {@link #current} asks of the database. */
    List<Question<?>> questions(UUID initiativeId) {
        return questions(initiativeId, Span.upTo(today.date()));
    }

    private static List<Question<?>> questions(UUID initiativeId, Span span) {
        return List.of(
                Contracts.promisedQuestion(initiativeId, List.of(span.until)),
                Findings.baselineQuestion(initiativeId),
                Measurements.betweenQuestion(initiativeId, span.after, span.until));
    }

    /** Figures whose last day is after the first and not after the second. */
    private record Span(LocalDate after, LocalDate until) {

        static Span upTo(LocalDate day) {
            return new Span(day.minusMonths(MONTHS), day);
        }
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
        return of(initiativeId, Span.upTo(today.date()));
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

    private Optional<Suggestion> of(UUID initiativeId, Span span) {
        Fte promised = contracts.promisedOn(initiativeId, span.until).orElse(Fte.ZERO);
        return findings.baseline(initiativeId)
                .flatMap(baseline ->
                        Suggestion.of(baseline, measurements.between(initiativeId, span.after, span.until), promised));
    }
}
