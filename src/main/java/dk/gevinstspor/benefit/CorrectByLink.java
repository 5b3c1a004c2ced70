package dk.gevinstspor.benefit;

import dk.gevinstspor.mail.MailAction;
import dk.gevinstspor.organisation.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The owner corrects her answer by the link in the receipt, without a login. The subject is the confirmation. */
@Component
class CorrectByLink implements MailAction<ConfirmForm> {

    private final ConfirmPage page;
    private final BenefitLedger ledger;
    private final CorrectionWindow window;

    CorrectByLink(ConfirmPage page, BenefitLedger ledger, CorrectionWindow window) {
        this.page = page;
        this.ledger = ledger;
        this.window = window;
    }

    @Override
    public String purpose() {
        return Asking.CORRECTION;
    }

    @Override
    public Class<ConfirmForm> type() {
        return ConfirmForm.class;
    }

    @Override
    public ConfirmForm prefill(UUID confirmationId) {
        Confirmation before = ledger.get(confirmationId);
        return new ConfirmForm(before.fte(), before.goals(), null, null);
    }

    @Override
    public Map<String, Object> model(UUID confirmationId) {
        Confirmation before = ledger.get(confirmationId);
        Map<String, Object> model = new HashMap<>(page.of(before.periodId()));
        model.put("before", before);
        model.put("until", window.lastDay(before));
        return model;
    }

    @Override
    public boolean admits(UUID confirmationId, Actor actor) {
        return page.admits(ledger.get(confirmationId).periodId(), actor);
    }

    @Override
    public void lock(UUID confirmationId) {
        page.lock(ledger.get(confirmationId).periodId());
    }

    @Override
    public void validate(ConfirmForm form, UUID confirmationId, Actor actor, Errors errors) {
        page.validateCorrection(form, ledger.get(confirmationId), errors);
    }

    @Override
    public void submit(ConfirmForm form, UUID confirmationId, Actor actor) {
        page.correct(form, confirmationId, actor);
    }
}
