package dk.gevinstspor.meeting;

import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.organisation.Directory;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the owner of a decision that was to be carried out by now, with a link to say that it is. */
@Service
public class DecisionReminders {

    private final Commitments commitments;
    private final OnBehalf onBehalf;
    private final Directory directory;
    private final Mails mails;

    DecisionReminders(Commitments commitments, OnBehalf onBehalf, Directory directory, Mails mails) {
        this.commitments = commitments;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.mails = mails;
    }

    /** Does nothing when she was quicker. */
    @Transactional
    public void send(UUID decisionId) {
        Commitment commitment = commitments.get(decisionId);
        if (commitment.closedOn() == null) {
            Map<String, String> parameters = parameters(commitment);
            onBehalf.receiversFor(commitment.ownerId())
                    .forEach(receiver -> mails.queue(new OutgoingMail(
                            receiver,
                            "decision-overdue",
                            parameters,
                            new OutgoingMail.LinkRequest(CloseDecisionByLink.PURPOSE, decisionId),
                            commitment.reportId())));
        }
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
        return Map.copyOf(parameters);
    }
}
