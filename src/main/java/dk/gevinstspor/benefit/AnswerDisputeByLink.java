package dk.gevinstspor.benefit;

import dk.gevinstspor.mail.MailAction;
import dk.gevinstspor.organisation.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The owner answers a dispute by the link in the mail, without a login. The subject is the dispute. */
@Component
class AnswerDisputeByLink implements MailAction<DisputeForm> {

    private final DisputePage page;

    AnswerDisputeByLink(DisputePage page) {
        this.page = page;
    }

    @Override
    public String purpose() {
        return Asking.DISPUTE;
    }

    @Override
    public Class<DisputeForm> type() {
        return DisputeForm.class;
    }

    @Override
    public DisputeForm prefill(UUID disputeId) {
        return DisputeForm.EMPTY;
    }

    @Override
    public Map<String, Object> model(UUID disputeId) {
        return page.of(disputeId);
    }

    @Override
    public boolean admits(UUID disputeId, Actor actor) {
        return page.admits(disputeId, actor);
    }

    @Override
    public void lock(UUID disputeId) {
        page.lock(disputeId);
    }

    @Override
    public void validate(DisputeForm form, UUID disputeId, Actor actor, Errors errors) {
        page.validate(form, disputeId, errors);
    }

    @Override
    public void submit(DisputeForm form, UUID disputeId, Actor actor) {
        page.submit(form, disputeId, actor);
    }
}
