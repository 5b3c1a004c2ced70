package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.mail.OutgoingMail.LinkRequest;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of a follow-up: ask, remind, escalate, ask again, thank. All mails of a period are one thread. */
@Service
@Transactional
public class Asking {

    static final String PURPOSE = "confirm-benefit";
    static final String CORRECTION = "correct-confirmation";
    static final String DISPUTE = "answer-dispute";

    private final FollowUps followUps;
    private final OwnerRule owners;
    private final BenefitLedger ledger;
    private final DisputeLedger disputes;
    private final CorrectionWindow window;
    private final Suggestions suggestions;
    private final Contracts contracts;
    private final Initiatives initiatives;
    private final Directory directory;
    private final Mails mails;
    private final Today today;

    Asking(
            FollowUps followUps,
            OwnerRule owners,
            BenefitLedger ledger,
            DisputeLedger disputes,
            CorrectionWindow window,
            Suggestions suggestions,
            Contracts contracts,
            Initiatives initiatives,
            Directory directory,
            Mails mails,
            Today today) {
        this.followUps = followUps;
        this.owners = owners;
        this.ledger = ledger;
        this.disputes = disputes;
        this.window = window;
        this.suggestions = suggestions;
        this.contracts = contracts;
        this.initiatives = initiatives;
        this.directory = directory;
        this.mails = mails;
        this.today = today;
    }

    /** Asks the benefit owner, and those who act for her today, each with a link of her own. */
    public void askForConfirmation(UUID periodId) {
        FollowUpPeriod period = followUps.get(periodId);
        if (period.state() == State.OPEN) {
            ask("confirmation-request", period, facts(period));
        }
    }

    /** After a week without an answer. Does nothing when she was quicker. */
    public void remind(UUID periodId) {
        FollowUpPeriod period = followUps.get(periodId);
        if (period.state() == State.OPEN) {
            ask("confirmation-reminder", period, facts(period));
        }
    }

    /** When the quarter's status report is drafted and the answer is not in it. */
    void chase(UUID periodId) {
        FollowUpPeriod period = followUps.get(periodId);
        Map<String, String> facts = facts(period);
        facts.put("reported", period.quarter().toString());
        ask("confirmation-reminder", period, facts);
    }

    /** After two weeks without an answer: tells the owner's superior, or the chair when there is none. */
    public void escalate(UUID periodId) {
        FollowUpPeriod period = followUps.get(periodId);
        if (period.state() == State.OPEN) {
            UUID superior = directory
                    .superiorOf(period.ownerId())
                    .map(Person::id)
                    .orElseGet(() -> directory
                            .programme(initiativeOf(period).programmeId())
                            .chairId());
            queue(superior, "confirmation-escalation", period, facts(period), null);
        }
    }

    /** Measured again after the action plan, by the plan's deadline. */
    void askAgain(FollowUpPeriod period, LocalDate deadline) {
        Map<String, String> facts = facts(period);
        facts.put("deadline", deadline.toString());
        ask("confirmation-again", period, facts);
    }

    /**
     * What was registered, and what it is worth a year at the programme's rate; to who answered and for whom. With a link
     * to correct it.
     */
    void thank(FollowUpPeriod period, Confirmation confirmation) {
        Map<String, String> facts = facts(period);
        Directory.FteRate rate = directory.rate(initiativeOf(period).programmeId(), period.dueDay());
        facts.put("confirmed", confirmation.fte().toString());
        facts.put("value", rate.amount().times(confirmation.fte().value()).toString());
        facts.put("rate", rate.amount().toString());
        facts.put("priceLevel", Integer.toString(rate.priceLevel().year()));
        facts.put("answeredBy", directory.person(confirmation.personId()).name());
        facts.put("until", window.lastDay(confirmation).toString());
        Stream.of(confirmation.personId(), confirmation.actor().principal())
                .distinct()
                .forEach(person -> queue(
                        person, "confirmation-receipt", period, facts, new LinkRequest(CORRECTION, confirmation.id())));
    }

    /** Tells the owner, and those who act for her, what the programme doubts, each with a link of her own. */
    public void askAboutDispute(UUID disputeId) {
        Dispute dispute = disputes.get(disputeId);
        if (!dispute.awaitsOwner()) {
            return;
        }
        FollowUpPeriod period = followUps.get(dispute.periodId());
        Map<String, String> facts = facts(period);
        String reason = disputes.said(disputeId).stream()
                .filter(each -> each.step() == Dispute.Step.MAINTAINED)
                .reduce((earlier, later) -> later)
                .map(DisputeLedger.Said::reason)
                .orElse(dispute.reason());
        facts.put("reason", reason);
        facts.put("disputed", ledger.latestOf(period.id()).orElseThrow().fte().toString());
        facts.put("raisedBy", directory.person(dispute.personId()).name());
        asked(period)
                .forEach(person ->
                        queue(person, "confirmation-disputed", period, facts, new LinkRequest(DISPUTE, disputeId)));
    }

    /** The dispute is over: which figure counts now. */
    void tellSettled(FollowUpPeriod period, Confirmation standing, @Nullable String reason) {
        Map<String, String> facts = facts(period);
        facts.put("confirmed", standing.fte().toString());
        facts.put("reason", reason == null ? "" : reason);
        queue(period.ownerId(), "dispute-settled", period, facts, null);
    }

    void revoke(UUID periodId) {
        mails.revokeLinks(PURPOSE, periodId);
    }

    void revokeCorrection(UUID confirmationId) {
        mails.revokeLinks(CORRECTION, confirmationId);
    }

    void revokeDispute(UUID disputeId) {
        mails.revokeLinks(DISPUTE, disputeId);
    }

    private Set<UUID> asked(FollowUpPeriod period) {
        Set<UUID> asked = new LinkedHashSet<>();
        for (UUID owner : owners.ownersOf(period)) {
            asked.add(owner);
            directory.delegatesOf(owner, today.date()).forEach(delegate -> asked.add(delegate.id()));
        }
        return asked;
    }

    private void ask(String template, FollowUpPeriod period, Map<String, String> facts) {
        asked(period).forEach(person -> queue(person, template, period, facts, new LinkRequest(PURPOSE, period.id())));
    }

    private void queue(
            UUID recipient,
            String template,
            FollowUpPeriod period,
            Map<String, String> facts,
            @Nullable LinkRequest link) {
        mails.queue(new OutgoingMail(recipient, template, Map.copyOf(facts), link, period.id()));
    }

    private Map<String, String> facts(FollowUpPeriod period) {
        Initiative initiative = initiativeOf(period);
        Map<String, String> facts = new HashMap<>();
        facts.put(OutgoingMail.PROGRAMME, initiative.programmeId().toString());
        facts.put("initiative", initiative.label());
        facts.put("owner", directory.person(period.ownerId()).name());
        facts.put("quarter", period.quarter().toString());
        facts.put("day", period.dueDay().toString());
        facts.put("asked", Zone.dayOf(period.askedAt()).toString());
        facts.put("contracted", followUps.contracted(period).toString());
        facts.put(
                "method",
                contracts
                        .current(initiative.id())
                        .orElseThrow()
                        .terms()
                        .method()
                        .name());
        suggestions
                .of(period)
                .ifPresent(found -> facts.put("measured", found.said().toString()));
        followUps.confirmed(initiative.id()).ifPresent(last -> {
            facts.put("last", last.fte().toString());
            facts.put("lastDay", last.validFrom().toString());
        });
        return facts;
    }

    private Initiative initiativeOf(FollowUpPeriod period) {
        return initiatives.get(period.initiativeId());
    }
}
