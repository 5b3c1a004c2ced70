package dk.gevinstspor.contract;

import dk.gevinstspor.contract.BenefitContract.Terms;
import dk.gevinstspor.contract.BenefitProfile.Promise;
import dk.gevinstspor.initiative.Baseline.Method;
import dk.gevinstspor.kernel.Fte;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the programme manager writes into a contract. */
record DraftContractForm(
        @Valid @Size(max = DraftContractForm.STEPS) List<Row> promises,

        @NotNull @Nullable Method method,
        @Size(max = 2000) @Nullable String qualitativeGoals,
        @NotBlank @Size(max = 4000) @Nullable String redeploymentPlan,
        @Size(max = 4000) @Nullable String conditions,
        boolean acknowledged) {

    /** So many steps of the profile fit on the form. */
    static final int STEPS = 4;

    private static final Fte MOST = Fte.of("100");

    /** One step of the profile; both or neither. */
    record Row(@Nullable LocalDate fromDay, @Nullable Fte fte) {

        static final Row EMPTY = new Row(null, null);

        boolean isEmpty() {
            return fromDay == null && fte == null;
        }

        Promise promise() {
            return new Promise(Objects.requireNonNull(fromDay), Objects.requireNonNull(fte));
        }
    }

    /** As many rows as the form shows; what was not sent is empty. */
    DraftContractForm {
        List<Row> rows = new ArrayList<>(Objects.requireNonNullElse(promises, List.of()));
        while (rows.size() < STEPS) {
            rows.add(Row.EMPTY);
        }
        promises = rows;
    }

    private List<Row> filled() {
        return promises.stream().filter(row -> !row.isEmpty()).toList();
    }

    /** The profile makes sense by itself; at its field otherwise. */
    void checkProfile(Errors errors) {
        for (int i = 0; i < promises.size(); i++) {
            Row row = promises.get(i);
            String at = "promises[" + i + "].";
            if (row.fte != null && (row.fte.isNegative() || row.fte.isMoreThan(MOST))) {
                errors.rejectValue(at + "fte", "form.draft-contract.promises.much");
            } else if (!row.isEmpty() && (row.fromDay == null || row.fte == null)) {
                errors.rejectValue(
                        at + (row.fte == null ? "fte" : "fromDay"), "form.draft-contract.promises.incomplete");
            }
        }
        if (filled().isEmpty()) {
            errors.rejectValue("promises[0].fromDay", "form.draft-contract.promises.missing");
        }
        long days = filled().stream().map(Row::fromDay).distinct().count();
        if (days < filled().size()) {
            errors.rejectValue("promises[0].fromDay", "form.draft-contract.promises.twice");
        }
        if (!filled().isEmpty() && filled().stream().allMatch(row -> row.fte != null && row.fte.isZero())) {
            errors.rejectValue("promises[0].fte", "form.draft-contract.promises.zero");
        }
    }

    BenefitProfile profile() {
        return new BenefitProfile(filled().stream()
                .map(Row::promise)
                .sorted(Comparator.comparing(Promise::fromDay))
                .toList());
    }

    Terms terms(@Nullable UUID baselineId) {
        return new Terms(
                Objects.requireNonNull(method),
                baselineId,
                given(qualitativeGoals),
                Objects.requireNonNull(redeploymentPlan).strip(),
                given(conditions));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
