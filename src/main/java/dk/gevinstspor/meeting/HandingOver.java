package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.meeting.MeetingEvent.DecisionHandedOver;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes a decision that is still open on to somebody else, with its deadline as it is. */
@Service
class HandingOver {

    private final Commitments commitments;
    private final HandoverFacts facts;
    private final DecisionMails letters;
    private final Directory directory;
    private final Mails mails;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Today today;

    HandingOver(
            Commitments commitments,
            HandoverFacts facts,
            DecisionMails letters,
            Directory directory,
            Mails mails,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Today today) {
        this.commitments = commitments;
        this.facts = facts;
        this.letters = letters;
        this.directory = directory;
        this.mails = mails;
        this.jdbc = jdbc;
        this.events = events;
        this.today = today;
    }

    /** As its owner, the chair or the programme manager, or as who acts for one of them; none for anybody else. */
    Optional<Actor> actorOf(Commitment commitment, CurrentUser user) {
        UUID programme = commitment.programmeId();
        Stream<UUID> named =
                Stream.of(commitment.ownerId(), directory.programme(programme).chairId());
        Stream<UUID> managers = Stream.concat(Stream.of(user.id()), user.actsFor().stream())
                .filter(each -> directory.rolesOf(each, programme).contains(Role.PROGRAMME_MANAGER));
        return Stream.concat(named, managers).filter(user::mayActAs).findFirst().map(user::actorFor);
    }

    /**
     * The links that were mailed to the former owner are dead, the task is the new one's, and she gets a mail.
     *
     * @return false when there was nothing to pass on: it is carried out, or it is hers already
     */
    @Transactional
    boolean handOver(UUID decisionId, UUID ownerId, String reason, Actor actor) {
        jdbc.sql("select id from steering_decision where id = ? for update")
                .param(decisionId)
                .query(UUID.class)
                .single();
        Commitment commitment = commitments.get(decisionId);
        if (commitment.closedOn() != null || commitment.ownerId().equals(ownerId)) {
            return false;
        }
        Handover handover = new Handover(
                decisionId, commitment.ownerId(), ownerId, reason, today.date(), actor.personId(), actor.onBehalfOf());
        facts.add(handover, actor.channel().name(), today.now());
        mails.revokeLinks(CloseDecisionByLink.PURPOSE, decisionId);
        letters.handedOver(decisionId, handover);
        events.publishEvent(new DecisionHandedOver(commitment.reportId(), decisionId, ownerId));
        return true;
    }
}
