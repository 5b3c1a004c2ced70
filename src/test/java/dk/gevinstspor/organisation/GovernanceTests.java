package dk.gevinstspor.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dk.gevinstspor.organisation.Governance.Settlement;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.Programme.Review;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GovernanceTests {

    @Test
    void a_task_force_delivers_by_itself_and_owes_nobody() {
        assertThat(Governance.of(OrganisationModel.TASK_FORCE).settledWith()).isEmpty();
    }

    @Test
    void a_competence_group_reviews_its_own_designs_and_is_settled_in_kind() {
        Governance group = Governance.of(OrganisationModel.COMPETENCE_GROUP);

        assertThat(group.reviews()).isEmpty();
        assertThat(group.settlement()).isEqualTo(Settlement.IN_KIND);
        assertThat(group.settledWith()).containsExactly(Party.OTHER_UNIT);
    }

    @Test
    void a_hybrid_buys_development_by_the_hour_and_operates_itself() {
        Governance hybrid = Governance.of(OrganisationModel.HYBRID);

        assertThat(hybrid.partyOf(DeliveryRole.DEVELOPER)).isEqualTo(Party.SUPPLIER);
        assertThat(hybrid.partyOf(DeliveryRole.OPERATOR)).isEqualTo(Party.OWN_UNIT);
        assertThat(hybrid.settlement()).isEqualTo(Settlement.HOURLY);
        assertThat(hybrid.reviews()).containsExactly(Review.ARCHITECT);
    }

    @Test
    void a_cooperative_shares_the_cost_with_other_municipalities() {
        Governance cooperative = Governance.of(OrganisationModel.COOPERATIVE);

        assertThat(cooperative.settledWith()).containsExactly(Party.OTHER_MUNICIPALITY);
        assertThat(cooperative.settlement()).isEqualTo(Settlement.SHARED_BY_KEY);
        assertThat(cooperative.reviews()).containsExactly(Review.ARCHITECT, Review.LAWYER);
    }

    @Test
    void outsourcing_leaves_only_owning_and_steering_at_home() {
        Governance outsourcing = Governance.of(OrganisationModel.OUTSOURCING);

        assertThat(outsourcing.parties().entrySet())
                .filteredOn(filled -> filled.getValue() == Party.OWN_UNIT)
                .extracting(Map.Entry::getKey)
                .containsExactly(DeliveryRole.PROCESS_OWNER, DeliveryRole.PROJECT_MANAGER);
        assertThat(outsourcing.settlement()).isEqualTo(Settlement.FIXED_PRICE);
        assertThat(outsourcing.reviews()).containsExactly(Review.ARCHITECT, Review.LAWYER);
    }

    @ParameterizedTest
    @EnumSource(OrganisationModel.class)
    void every_model_says_who_fills_all_nine_roles(OrganisationModel model) {
        assertThat(Governance.of(model).parties()).hasSize(9).doesNotContainValue(null);
        assertThat(Governance.of(model).isTheModels()).isTrue();
    }

    @Test
    void a_role_that_nobody_fills_is_no_governance() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Governance(
                        OrganisationModel.HYBRID,
                        Map.of(DeliveryRole.DEVELOPER, Party.SUPPLIER),
                        Settlement.HOURLY,
                        Set.of()));
    }
}
