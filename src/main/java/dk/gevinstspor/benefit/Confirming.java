package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.BenefitEvent.PeriodAnswered;
import dk.gevinstspor.initiative.IllegalTransition;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The benefit owner confirms what is really saved, corrects it, and plans what to do when that is too little. */
@Service
@Transactional
public class Confirming {

    private final BenefitFiles files;
    private final PeriodRows periods;
    private final BenefitLedger ledger;
    private final Suggestions suggestions;
    private final OwnerRule owners;
    private final CorrectionWindow window;
    private final Consequences consequences;
    private final Asking asking;
    private final ApplicationEventPublisher events;
    private final Today today;

    Confirming(
            BenefitFiles files,
            PeriodRows periods,
            BenefitLedger ledger,
            Suggestions suggestions,
            OwnerRule owners,
            CorrectionWindow window,
            Consequences consequences,
            Asking asking,
            ApplicationEventPublisher events,
            Today today) {
        this.files = files;
        this.periods = periods;
        this.ledger = ledger;
        this.suggestions = suggestions;
        this.owners = owners;
        this.window = window;
        this.consequences = consequences;
        this.asking = asking;
        this.events = events;
        this.today = today;
    }

    /**
     * The owner, or her delegate, answers: the first time, or measured again. By form, by link and by mail.
     *
     * @return the confirmation's id
     * @throws IllegalTransition when the period awaits no answer, it is not hers, or there are more ÅV than the baseline
     */
    public UUID confirm(UUID periodId, Answer answer, Actor actor) {
        BenefitFile file = files.lockedBy(periodId);
        FollowUpPeriod period = file.period(periodId);
        Actor answering = owners.require(period, actor);
        LocalDate day = period.awaitsRemeasurement() ? today.date() : period.dueDay();
        Optional<Suggestion> suggestion = suggestions.of(period);
        Confirmation confirmation = Confirmation.given(
                period, answer, suggestion.map(Suggestion::fte).orElse(null), day, today.now(), answering);
        BenefitFile next = file.answered(confirmation);
        store(next, confirmation, answer, suggestion);
        asking.revoke(periodId);
        asking.thank(period, confirmation);
        events.publishEvent(new PeriodAnswered(periodId, answering));
        consequences.of(period.initiativeId(), answering);
        return confirmation.id();
    }

    /**
     * The owner takes another figure instead of one that she gave, within the window.
     *
     * @return the id of the new entry, which names the old
     * @throws IllegalTransition after the window, while it is disputed, when it was corrected before, or it is not hers
     */
    public UUID correct(UUID confirmationId, Answer answer, Actor actor) {
        Confirmation before = ledger.get(confirmationId);
        BenefitFile file = files.lockedBy(before.periodId());
        FollowUpPeriod period = file.period(before.periodId());
        Actor correcting = owners.require(period, actor);
        Optional<Suggestion> suggestion = suggestions.of(period);
        Confirmation correction =
                before.correctedTo(answer, suggestion.map(Suggestion::fte).orElse(null), today.now(), correcting);
        BenefitFile next = file.corrected(correction, window.lastDay(before), today.date());
        store(next, correction, answer, suggestion);
        asking.revokeCorrection(confirmationId);
        asking.thank(period, correction);
        consequences.reroute(file, next, period.id());
        consequences.of(period.initiativeId(), correcting);
        return correction.id();
    }

    private void store(BenefitFile next, Confirmation confirmation, Answer answer, Optional<Suggestion> suggestion) {
        ledger.confirmed(
                confirmation,
                answer.evidence(),
                suggestion.map(Suggestion::measurements).orElse(List.of()));
        periods.save(next.period(confirmation.periodId()));
    }

    /**
     * The owner lays out how the promised ÅV are reached; then she is asked to measure again.
     *
     * @throws IllegalTransition when the period needs no plan, or it is not hers
     */
    public void plan(UUID periodId, String measures, UUID responsibleId, LocalDate deadline, Actor actor) {
        BenefitFile file = files.lockedBy(periodId);
        Actor planning = owners.require(file.period(periodId), actor);
        FollowUpPeriod planned = periods.save(file.planned(periodId).period(periodId));
        ledger.planned(periodId, measures.strip(), responsibleId, deadline, planning);
        asking.askAgain(planned, deadline);
    }
}
