package dk.gevinstspor.contract;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.Option;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One party signs a contract version or sends it back; the business key is the version. */
class SignTask implements TaskForm<SignTask.Form> {

    enum Choice {
        SIGN,
        SEND_BACK
    }

    record Form(
            @NotNull(message = "{form.sign-contract.choice.missing}") @Nullable
            Choice choice,

            @Size(max = 2000) @Nullable String reason) {}

    private final String key;
    private final Party party;
    private final Signing signing;
    private final Contracts contracts;
    private final ContractPage page;

    SignTask(String key, Party party, Signing signing, Contracts contracts, ContractPage page) {
        this.key = key;
        this.party = party;
        this.signing = signing;
        this.contracts = contracts;
        this.page = page;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public Form prefill(TaskContext task) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        Map<String, Object> model = page.of(contracts.get(task.businessKey()));
        model.put("choices", Option.ofEnum(Choice.class, "form.sign-contract.choice."));
        return model;
    }

    @Override
    public void validate(Form form, TaskContext task, Errors errors) {
        if (form.choice == Choice.SEND_BACK && (form.reason == null || form.reason.isBlank())) {
            errors.rejectValue("reason", "form.reason.missing");
        }
    }

    @Override
    public void permit(TaskContext task, Actor actor, Errors errors) {
        signing.objection(task.businessKey(), party, actor)
                .ifPresent(objection -> errors.reject("form.sign-contract.objection." + objection));
    }

    @Override
    public void submit(Form form, TaskContext task, Actor actor) {
        UUID contract = task.businessKey();
        switch (Objects.requireNonNull(form.choice)) {
            case SIGN -> signing.sign(contract, party, actor);
            case SEND_BACK -> signing.sendBack(contract, party, Objects.requireNonNull(form.reason), actor);
        }
    }
}
