package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What is common to the ways of answering a contract. */
@Component
class SignPage {

    private final Signing signing;
    private final Contracts contracts;
    private final ContractPage page;

    SignPage(Signing signing, Contracts contracts, ContractPage page) {
        this.signing = signing;
        this.contracts = contracts;
        this.page = page;
    }

    List<Question<?>> questions(UUID initiativeId) {
        return page.questions(initiativeId);
    }

    Map<String, Object> model(UUID contractId) {
        Map<String, Object> model = page.of(contracts.get(contractId));
        model.put("choices", Option.ofEnum(SignForm.Choice.class, "form.sign-contract.choice."));
        return model;
    }

    void permit(UUID contractId, Party party, Actor actor, Errors errors) {
        signing.objection(contractId, party, actor)
                .ifPresent(objection -> errors.reject("form.sign-contract.objection." + objection));
    }

    void lock(UUID contractId) {
        signing.lock(contractId);
    }

    void submit(SignForm form, UUID contractId, Party party, Actor actor) {
        switch (Objects.requireNonNull(form.choice())) {
            case SIGN -> signing.sign(contractId, party, actor);
            case SEND_BACK -> signing.sendBack(contractId, party, Objects.requireNonNull(form.reason()), actor);
        }
    }
}
