package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Baseline;
import dk.gevinstspor.kernel.Sha256;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a signature stands for: all that the contract says, as one text, and its SHA-256. */
final class SignedContent {

    private SignedContent() {}

    static String hash(BenefitContract contract, Draft says, @Nullable Baseline baseline) {
        return Sha256.of(text(contract, says, baseline));
    }

    /** Each part with its length, so that no two contracts give the same text. */
    private static String text(BenefitContract contract, Draft says, @Nullable Baseline baseline) {
        BenefitContract.Terms terms = contract.terms();
        StringJoiner text = new StringJoiner("\n");
        add(text, contract.id());
        add(text, contract.initiativeId());
        add(text, contract.versionNumber());
        add(text, contract.unitId());
        add(text, contract.ownerId());
        add(text, terms.method());
        add(text, Objects.requireNonNullElse(terms.baselineId(), ""));
        add(text, Objects.requireNonNullElse(terms.qualitativeGoals(), ""));
        add(text, terms.redeploymentPlan());
        add(text, Objects.requireNonNullElse(terms.conditions(), ""));
        says.profile().promises().forEach(each -> add(text, each.fromDay() + " " + each.fte()));
        if (contract.quorum() != null) {
            add(text, contract.quorum());
            says.coOwners().forEach(each -> add(text, each));
        }
        if (baseline != null) {
            add(text, baseline.fte());
            baseline.caseClasses()
                    .forEach(each -> add(
                            text,
                            each.volumePerYear() + " "
                                    + each.minutesPerCase().stripTrailingZeros().toPlainString()
                                    + " " + each.name()));
        }
        return text.toString();
    }

    private static void add(StringJoiner text, Object part) {
        String value = part.toString();
        text.add(value.length() + ":" + value);
    }
}
