package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.Fte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version says otherwise than the one before. Values are as the contract has them: ÅV, names, texts; null where
 * one of them says nothing.
 *
 * @param day for a promise: the day it begins
 */
public record ContractChange(
        Part part,
        @Nullable LocalDate day,
        @Nullable Object before,
        @Nullable Object after) {

    /** What can differ. */
    public enum Part {
        PROMISE,
        OWNERS,
        QUORUM,
        METHOD,
        BASELINE,
        GOALS,
        REDEPLOYMENT,
        CONDITIONS
    }

    /** A version with what is needed to say it to people. */
    record Version(
            BenefitContract contract,
            Draft says,
            List<UUID> owners,
            @Nullable Fte baseline) {}

    static List<ContractChange> between(Version before, Version after, Map<UUID, String> names) {
        List<ContractChange> changes =
                new ArrayList<>(promises(before.says().profile(), after.says().profile()));
        BenefitContract.Terms was = before.contract().terms();
        BenefitContract.Terms is = after.contract().terms();
        Stream.of(
                        of(Part.OWNERS, names(before.owners(), names), names(after.owners(), names)),
                        of(
                                Part.QUORUM,
                                before.contract().quorum(),
                                after.contract().quorum()),
                        of(Part.METHOD, was.method(), is.method()),
                        of(Part.BASELINE, before.baseline(), after.baseline()),
                        of(Part.GOALS, was.qualitativeGoals(), is.qualitativeGoals()),
                        of(Part.REDEPLOYMENT, was.redeploymentPlan(), is.redeploymentPlan()),
                        of(Part.CONDITIONS, was.conditions(), is.conditions()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .forEach(changes::add);
        return changes;
    }

    /** On each day that either profile names, where what is promised from it differs. */
    private static List<ContractChange> promises(BenefitProfile before, BenefitProfile after) {
        SortedSet<LocalDate> days = Stream.concat(before.promises().stream(), after.promises().stream())
                .map(BenefitProfile.Promise::fromDay)
                .collect(Collectors.toCollection(TreeSet::new));
        return days.stream()
                .map(day -> new ContractChange(Part.PROMISE, day, before.promisedOn(day), after.promisedOn(day)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static ContractChange of(Part part, @Nullable Object before, @Nullable Object after) {
        return new ContractChange(part, null, before, after);
    }

    private static String names(List<UUID> people, Map<UUID, String> names) {
        return people.stream().map(each -> names.getOrDefault(each, "–")).collect(Collectors.joining(", "));
    }
}
