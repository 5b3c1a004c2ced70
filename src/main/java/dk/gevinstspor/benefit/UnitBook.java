package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.Harvesting.Objection;
import dk.gevinstspor.benefit.Harvesting.Reduction;
import dk.gevinstspor.kernel.Fte;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all initiatives together have taken out of a unit: a post once, and never more than its staffing.
 *
 * @param staffing the unit's normering, ÅV
 * @param harvested ÅV a year
 * @param posts normalised: see {@link #normalised}
 */
record UnitBook(Fte staffing, Fte harvested, Set<String> posts) {

    Optional<Objection> objection(Reduction reduction) {
        String post = reduction.post();
        if (post != null && posts.contains(normalised(post))) {
            return Optional.of(Objection.POST_HARVESTED_ALREADY);
        }
        return harvested.plus(reduction.fte()).isMoreThan(staffing)
                ? Optional.of(Objection.MORE_THAN_STAFFING)
                : Optional.empty();
    }

    /** The same post however it is typed: capitals and spaces do not matter. */
    static String normalised(String post) {
        return tidy(post).toLowerCase(Locale.ROOT);
    }

    static String tidy(@Nullable String post) {
        return post == null ? "" : post.strip().replaceAll("\\s+", " ");
    }
}
