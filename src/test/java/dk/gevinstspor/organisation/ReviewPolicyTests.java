package dk.gevinstspor.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.Programme.Review;
import org.junit.jupiter.api.Test;

class ReviewPolicyTests {

    @Test
    void a_competence_group_reviews_its_own_designs() {
        assertThat(ReviewPolicy.reviewsFor(OrganisationModel.COMPETENCE_GROUP)).isEmpty();
    }

    @Test
    void a_task_force_and_a_hybrid_need_the_architect() {
        assertThat(ReviewPolicy.reviewsFor(OrganisationModel.TASK_FORCE)).containsExactly(Review.ARCHITECT);
        assertThat(ReviewPolicy.reviewsFor(OrganisationModel.HYBRID)).containsExactly(Review.ARCHITECT);
    }

    @Test
    void another_party_delivering_needs_the_lawyer_too() {
        assertThat(ReviewPolicy.reviewsFor(OrganisationModel.COOPERATIVE))
                .containsExactlyInAnyOrder(Review.ARCHITECT, Review.LAWYER);
        assertThat(ReviewPolicy.reviewsFor(OrganisationModel.OUTSOURCING))
                .containsExactlyInAnyOrder(Review.ARCHITECT, Review.LAWYER);
    }
}
