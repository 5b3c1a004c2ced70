package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.mail.MailAction;
import dk.gevinstspor.organisation.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** A party signs, or sends back, by the link in the mail, without a login. The subject is her signature request. */
@Component
class SignByLink implements MailAction<SignForm> {

    private final SignPage page;
    private final SignatureRequests requests;
    private final Initiatives initiatives;
    private final Contracts contracts;

    SignByLink(SignPage page, SignatureRequests requests, Initiatives initiatives, Contracts contracts) {
        this.page = page;
        this.requests = requests;
        this.initiatives = initiatives;
        this.contracts = contracts;
    }

    @Override
    public String purpose() {
        return SignatureRequests.PURPOSE;
    }

    @Override
    public Class<SignForm> type() {
        return SignForm.class;
    }

    @Override
    public SignForm prefill(UUID requestId) {
        return SignForm.EMPTY;
    }

    @Override
    public Map<String, Object> model(UUID requestId) {
        SignatureRequest request = requests.get(requestId);
        Map<String, Object> model = page.model(request.contractId());
        model.put("request", request);
        model.put(
                "initiative",
                initiatives.get(contracts.initiativeOf(request.contractId())).label());
        return model;
    }

    @Override
    public void validate(SignForm form, UUID requestId, Errors errors) {
        form.check(errors);
        SignatureRequest request = requests.get(requestId);
        page.permit(
                request.contractId(), request.party(), new Actor(request.personId(), null, Actor.Channel.LINK), errors);
    }

    @Override
    public void submit(SignForm form, UUID requestId, Actor actor) {
        SignatureRequest request = requests.get(requestId);
        page.submit(form, request.contractId(), request.party(), actor);
    }
}
