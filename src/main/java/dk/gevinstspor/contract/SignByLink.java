package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.mail.MailAction;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
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
    private final Directory directory;
    private final Today today;

    SignByLink(
            SignPage page,
            SignatureRequests requests,
            Initiatives initiatives,
            Contracts contracts,
            Directory directory,
            Today today) {
        this.page = page;
        this.requests = requests;
        this.initiatives = initiatives;
        this.contracts = contracts;
        this.directory = directory;
        this.today = today;
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
    public boolean admits(UUID requestId, Actor actor) {
        UUID asked = requests.get(requestId).personId();
        return actor.personId().equals(asked)
                || directory.principalsOf(actor.personId(), today.date()).contains(asked);
    }

    @Override
    public void validate(SignForm form, UUID requestId, Actor actor, Errors errors) {
        form.check(errors);
        SignatureRequest request = requests.get(requestId);
        page.permit(request.contractId(), request.party(), signatory(request, actor), errors);
    }

    @Override
    public void lock(UUID requestId) {
        page.lock(requests.get(requestId).contractId());
    }

    @Override
    public void submit(SignForm form, UUID requestId, Actor actor) {
        SignatureRequest request = requests.get(requestId);
        page.submit(form, request.contractId(), request.party(), signatory(request, actor));
    }

    /** For whom the link asks, whatever else the clicker could sign as. */
    private static Actor signatory(SignatureRequest request, Actor clicker) {
        UUID asked = request.personId();
        return new Actor(clicker.personId(), clicker.personId().equals(asked) ? null : asked, clicker.channel());
    }
}
