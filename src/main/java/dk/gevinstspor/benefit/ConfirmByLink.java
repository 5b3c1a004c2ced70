package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.mail.ReplyAction;
import dk.gevinstspor.organisation.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The owner confirms the benefit by the link in the mail, or by answering it, without a login. The subject is the period. */
@Component
class ConfirmByLink implements ReplyAction<ConfirmForm> {

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
        return page.prefill(periodId);
    }

    @Override
    public Map<String, Object> model(UUID periodId) {
        return page.of(periodId);
    }

    @Override
    public boolean admits(UUID periodId, Actor actor) {
        return page.admits(periodId, actor);
    }

    @Override
    public void lock(UUID periodId) {
        page.lock(periodId);
    }

    @Override
    public void validate(ConfirmForm form, UUID periodId, Actor actor, Errors errors) {
        page.validate(form, periodId, errors);
    }

    /** What was measured, where that is so; else what was promised: the mail shows both. */
    @Override
    public Optional<Fte> proposed(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.getOrDefault("measured", parameters.get("contracted")))
                .map(Fte::of);
    }

    @Override
    public ConfirmForm form(Fte fte, @Nullable String comment) {
        return new ConfirmForm(fte, null, comment, null);
    }

    /** The qualitative goals have no place in an answer by mail; they can be added where the receipt leads to. */
    @Override
    public void validateReply(ConfirmForm form, UUID periodId, Actor actor, Errors errors) {
        page.validate(new ConfirmForm(form.fte(), GoalsMet.MET, form.comment(), null), periodId, errors);
    }

    @Override
    public void submit(ConfirmForm form, UUID periodId, Actor actor) {
        page.submit(form, periodId, actor);
    }
}
