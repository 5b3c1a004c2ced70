package dk.gevinstspor.contract;

import dk.gevinstspor.contract.BenefitContract.Terms;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new version is to say.
 *
 * @param coOwners who owns the benefit together with the initiative's benefit owner
 * @param quorum how many of them all must sign; null when there are no co-owners
 */
public record Draft(
        BenefitProfile profile,
        Terms terms,
        List<UUID> coOwners,
        @Nullable Integer quorum) {

    /** @throws IllegalArgumentException for a quorum that its owners cannot reach */
    public Draft {
        coOwners = List.copyOf(coOwners);
        boolean group = !coOwners.isEmpty();
        boolean reachable = quorum == null || (quorum >= 1 && quorum <= coOwners.size() + 1);
        if (group != (quorum != null) || !reachable) {
            throw new IllegalArgumentException(quorum + " of the owners sign, with co-owners " + coOwners);
        }
    }

    /** With one owner. */
    public static Draft of(BenefitProfile profile, Terms terms) {
        return new Draft(profile, terms, List.of(), null);
    }
}
