package dk.gevinstspor.meeting;

import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the owner of a decision, with a link to say that it is carried out. */
@Service
public class DecisionMails {

    private final Commitments commitments;
    private final OnBehalf onBehalf;
    private final Directory directory;
    private final Mails mails;

    DecisionMails(Commitments commitments, OnBehalf onBehalf, Directory directory, Mails mails) {
        this.commitments = commitments;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.mails = mails;
    }

    /** It was to be carried out by now. Does nothing when she was quicker; has she left, who can pass it on is told. */
    @Transactional
    public void remind(UUID decisionId) {
        Commitment commitment = commitments.get(decisionId);
        if (commitment.closedOn() != null) {
            return;
        }
        if (commitment.ownerLeft()) {
            tellManagers(commitment);
        } else {
            send("decision-overdue", commitment, parameters(commitment));
        }
    }

    private void tellManagers(Commitment commitment) {
        Map<String, String> parameters = parameters(commitment);
        parameters.put("decision", commitment.id().toString());
        directory
                .peopleIn(commitment.programmeId(), Role.PROGRAMME_MANAGER)
                .forEach(manager -> mails.queue(new OutgoingMail(
                        manager.id(), "decision-without-owner", Map.copyOf(parameters), null, commitment.reportId())));
    }

    /** It is hers from now on. */
    void handedOver(UUID decisionId, Handover handover) {
        Commitment commitment = commitments.get(decisionId);
        Map<String, String> parameters = parameters(commitment);
        parameters.put("by", directory.person(handover.by()).name());
        parameters.put("former", directory.person(handover.formerId()).name());
        parameters.put("reason", handover.reason());
        send("decision-handed-over", commitment, parameters);
    }

    private void send(String template, Commitment commitment, Map<String, String> parameters) {
        onBehalf.receiversFor(commitment.ownerId())
                .forEach(receiver -> mails.queue(new OutgoingMail(
                        receiver,
                        template,
                        Map.copyOf(parameters),
                        new OutgoingMail.LinkRequest(CloseDecisionByLink.PURPOSE, commitment.id()),
                        commitment.reportId())));
    }

    private Map<String, String> parameters(Commitment commitment) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(OutgoingMail.PROGRAMME, commitment.programmeId().toString());
        parameters.put(
                "programme", directory.programme(commitment.programmeId()).name());
        parameters.put("report", commitment.reportId().toString());
        parameters.put("quarter", commitment.quarter().toString());
        parameters.put("recommendation", commitment.recommendation());
        parameters.put("outcome", commitment.outcome().name());
        parameters.put("due", commitment.dueOn().toString());
        parameters.put("owner", directory.person(commitment.ownerId()).name());
        if (commitment.conditions() != null) {
            parameters.put("conditions", commitment.conditions());
        }
        if (commitment.text() != null) {
            parameters.put("text", commitment.text());
        }
        return parameters;
    }
}
