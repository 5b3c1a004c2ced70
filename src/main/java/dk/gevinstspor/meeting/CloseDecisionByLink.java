package dk.gevinstspor.meeting;

import dk.gevinstspor.mail.MailAction;
import dk.gevinstspor.organisation.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The owner of a decision says that it is carried out by the link in the reminder. The subject is the decision. */
@Component
class CloseDecisionByLink implements MailAction<CloseDecisionForm> {

    static final String PURPOSE = "close-decision";

    private final Commitments commitments;
    private final OnBehalf onBehalf;

    CloseDecisionByLink(Commitments commitments, OnBehalf onBehalf) {
        this.commitments = commitments;
        this.onBehalf = onBehalf;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Class<CloseDecisionForm> type() {
        return CloseDecisionForm.class;
    }

    @Override
    public CloseDecisionForm prefill(UUID decisionId) {
        return CloseDecisionForm.EMPTY;
    }

    @Override
    public Map<String, Object> model(UUID decisionId) {
        return Map.of("decision", commitments.get(decisionId));
    }

    @Override
    public boolean admits(UUID decisionId, Actor actor) {
        return asOwner(decisionId, actor).isPresent();
    }

    @Override
    public void submit(CloseDecisionForm form, UUID decisionId, Actor actor) {
        commitments.close(decisionId, form.said(), asOwner(decisionId, actor).orElseThrow());
    }

    private Optional<Actor> asOwner(UUID decisionId, Actor actor) {
        return onBehalf.of(commitments.ownerOf(decisionId), actor);
    }
}
