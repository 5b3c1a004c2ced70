package dk.gevinstspor.contract;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a party answers to a contract: in a task, by a mailed link, or on the contract's own page. */
record SignForm(
        @NotNull(message = "{form.sign-contract.choice.missing}") @Nullable
        Choice choice,

        @Size(max = 2000) @Nullable String reason) {

    enum Choice {
        SIGN,
        SEND_BACK
    }

    static final SignForm EMPTY = new SignForm(null, null);

    void check(Errors errors) {
        if (choice == Choice.SEND_BACK && (reason == null || reason.isBlank())) {
            errors.rejectValue("reason", "form.reason.missing");
        }
    }
}
