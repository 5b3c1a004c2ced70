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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the programme manager writes into a contract. */
record DraftContractForm(
        @Valid @Size(max = DraftContractForm.STEPS) List<Row> promises,

        @Size(max = DraftContractForm.CO_OWNERS) List<@Nullable UUID> coOwners,
        @Nullable Integer quorum,

        @NotNull @Nullable Method method,
        @Size(max = 2000) @Nullable String qualitativeGoals,
        @NotBlank @Size(max = 4000) @Nullable String redeploymentPlan,
        @Size(max = 4000) @Nullable String conditions,
        boolean acknowledged) {

    /** So many steps of the profile fit on the form. */
    static final int STEPS = 8;

    /** And so many owners beside the first. */
    static final int CO_OWNERS = 4;

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
        List<@Nullable UUID> owners = new ArrayList<>(Objects.requireNonNullElse(coOwners, List.of()));
        while (owners.size() < CO_OWNERS) {
            owners.add(null);
        }
        coOwners = owners;
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

    /** The owners can sign as the quorum says; at its field otherwise. */
    void checkOwners(@Nullable UUID owner, Errors errors) {
        List<UUID> others = others();
        if (others.contains(owner) || new HashSet<>(others).size() < others.size()) {
            errors.rejectValue("coOwners[0]", "form.draft-contract.coOwners.twice");
        }
        if (quorum != null && (quorum < 1 || quorum > others.size() + 1)) {
            errors.rejectValue("quorum", "form.draft-contract.quorum.range", new Object[] {others.size() + 1}, null);
        }
    }

    private List<UUID> others() {
        return coOwners.stream().filter(Objects::nonNull).toList();
    }

    /** All owners sign unless a quorum is typed. */
    Draft draft(@Nullable UUID baselineId) {
        List<UUID> others = others();
        Integer needed = quorum == null ? others.size() + 1 : quorum;
        return new Draft(profile(), terms(baselineId), others, others.isEmpty() ? null : needed);
    }

    BenefitProfile profile() {
        return new BenefitProfile(filled().stream()
                .map(Row::promise)
                .sorted(Comparator.comparing(Promise::fromDay))
                .toList());
    }

    private Terms terms(@Nullable UUID baselineId) {
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
