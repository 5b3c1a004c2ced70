package dk.gevinstspor.benefit;

import dk.gevinstspor.mail.MailAction;
import dk.gevinstspor.organisation.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The owner confirms the benefit by the link in the mail, without a login. The subject is the period. */
@Component
class ConfirmByLink implements MailAction<ConfirmForm> {

    private final ConfirmPage page;

    ConfirmByLink(ConfirmPage page) {
        this.page = page;
    }

    @Override
    public String purpose() {
        return Asking.PURPOSE;
    }

    @Override
    public Class<ConfirmForm> type() {
        return ConfirmForm.class;
    }

    @Override
    public ConfirmForm prefill(UUID periodId) {
        return ConfirmForm.EMPTY;
    }

    @Override
    public Map<String, Object> model(UUID periodId) {
        return page.of(periodId);
    }

    @Override
    public void validate(ConfirmForm form, UUID periodId, Errors errors) {
        page.validate(form, periodId, errors);
    }

    @Override
    public void submit(ConfirmForm form, UUID periodId, Actor actor) {
        page.submit(form, periodId, actor);
    }
}
