package dk.gevinstspor.organisation;

import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.Programme.Review;
import java.util.Set;

/**
 * Which reviews a design needs, from who delivers (KL's organisation models): the closer delivery is to the specialists
 * of the own unit, the fewer; as soon as another party delivers, a lawyer looks at the terms too.
 */
final class ReviewPolicy {

    private ReviewPolicy() {}

    static Set<Review> reviewsFor(OrganisationModel model) {
        return switch (model) {
            case COMPETENCE_GROUP -> Set.of();
            case TASK_FORCE, HYBRID -> Set.of(Review.ARCHITECT);
            case COOPERATIVE, OUTSOURCING -> Set.of(Review.ARCHITECT, Review.LAWYER);
        };
    }
}
