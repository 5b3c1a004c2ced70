package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.economy.Spending;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DeliveryRole;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Governance;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import dk.gevinstspor.organisation.Programme.Review;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What a programme's governance does to its tasks: whose they are, which there are, and what is owed afterwards. */
@DatabaseTest
@Import(EnginePlay.class)
@Transactional
class GovernanceFlowTests {

    @Autowired
    private EnginePlay play;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private GovernanceSetup governance;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private Directory directory;

    @Autowired
    private Spending spending;

    @Autowired
    private Operations operations;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvc mvc;

    private Cast cast;
    private UUID supplier;

    @BeforeEach
    void a_supplier_beside_the_own_developers() {
        cast = organisation.programme();
        supplier = organisation.person("Lars Leverandør", null);
        roles.grant(supplier, cast.programme(), Role.DELIVERY, Actor.SYSTEM);
        governance.worksFor(supplier, cast.programme(), Party.SUPPLIER, Actor.SYSTEM);
        governance.worksFor(cast.delivery(), cast.programme(), Party.OWN_UNIT, Actor.SYSTEM);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
        engineClock.sync();
    }

    @Test
    void in_a_hybrid_the_suppliers_people_develop_and_the_own_unit_reviews() throws Exception {
        organised(OrganisationModel.HYBRID);
        UUID id = play.atDesign(cast);
        design(id);

        assertThat(play.open(id)).containsExactly("review-architecture");
        assertTaskIsOnlyFor(id, "review-architecture", cast.delivery(), supplier);
    }

    @Test
    void whose_people_take_a_task_follows_the_governance() {
        organised(OrganisationModel.OUTSOURCING);

        assertThat(governance.partyFor(cast.programme(), DeliveryRole.OPERATOR, Role.DELIVERY))
                .contains(Party.SUPPLIER);
        assertThat(governance.partyFor(cast.programme(), DeliveryRole.ARCHITECT, Role.DELIVERY))
                .as("nobody works for another unit")
                .isEmpty();
    }

    @Test
    void a_task_whose_party_has_nobody_is_open_to_everybody_of_the_role() throws Exception {
        governance.worksFor(supplier, cast.programme(), null, Actor.SYSTEM);
        organised(OrganisationModel.COOPERATIVE);
        UUID id = play.atDesign(cast);
        design(id);

        String task = play.task("review-architecture", id);
        for (UUID person : new UUID[] {supplier, cast.delivery()}) {
            mvc.perform(get("/opgaver").with(SignIn.as(person)))
                    .andExpect(content().string(containsString(task)));
        }
    }

    @Test
    void who_works_for_nobody_in_particular_takes_the_tasks_of_every_party() throws Exception {
        UUID everywhere = organisation.person("Alma Alsidig", null);
        roles.grant(everywhere, cast.programme(), Role.DELIVERY, Actor.SYSTEM);
        organised(OrganisationModel.HYBRID);
        UUID id = play.atDesign(cast);
        design(id);

        mvc.perform(get("/opgaver").with(SignIn.as(everywhere)))
                .andExpect(content().string(containsString(play.task("review-architecture", id))));
    }

    @Test
    void the_review_tasks_are_those_of_the_governance_not_only_of_the_model() {
        organised(OrganisationModel.COMPETENCE_GROUP);
        assertThat(directory.reviewsNeeded(cast.programme())).isEmpty();

        Governance group = Governance.of(OrganisationModel.COMPETENCE_GROUP);
        governance.set(
                cast.programme(),
                new Governance(group.model(), group.parties(), group.settlement(), Set.of(Review.LAWYER)),
                Actor.SYSTEM);
        UUID id = play.atDesign(cast);
        design(id);

        assertThat(play.open(id)).containsExactly("review-legal");
    }

    @Test
    void another_model_begins_from_its_own_filling() {
        Map<DeliveryRole, Party> parties =
                new EnumMap<>(Governance.of(OrganisationModel.HYBRID).parties());
        parties.put(DeliveryRole.TESTER, Party.SUPPLIER);
        Governance adapted =
                new Governance(OrganisationModel.HYBRID, parties, Governance.Settlement.FIXED_PRICE, Set.of());
        governance.set(cast.programme(), adapted, Actor.SYSTEM);
        assertThat(governance.of(cast.programme())).isEqualTo(adapted);

        organised(OrganisationModel.OUTSOURCING);
        assertThat(governance.of(cast.programme())).isEqualTo(Governance.of(OrganisationModel.OUTSOURCING));
    }

    @Test
    void where_the_own_unit_delivers_nothing_is_settled() {
        UUID id = play.inFollowUp(cast);

        assertThat(play.open(id)).doesNotContain("settle-delivery");
    }

    @ParameterizedTest
    @CsvSource({
        "HYBRID, hours, 120, hourlyRate, 950, 114",
        "OUTSOURCING, total, 400, note, Faktura 7, 400",
        "COOPERATIVE, total, 400, share, 25, 100"
    })
    void a_delivery_by_another_party_is_settled_as_the_governance_says(
            OrganisationModel model, String first, String one, String second, String two, long amount)
            throws Exception {
        organised(model);
        UUID id = play.inFollowUp(cast);
        String task = "/opgaver/" + play.task("settle-delivery", id);

        mvc.perform(get(task).with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(matchesPattern("(?s).*id=\"" + first + "\"[^>]* aria-required=\"true\".*")));
        mvc.perform(settle(task)).andExpect(status().isUnprocessableEntity());
        mvc.perform(settle(task).param(first, one).param(second, two).param("spent", "true"))
                .andExpect(status().is3xxRedirection());

        assertThat(spending.of(id)).extracting(Spending.Entry::amount).containsExactly(Money.of(amount));
        assertThat(play.open(id)).doesNotContain("settle-delivery");
        mvc.perform(get("/initiativer/" + id + "/oekonomi").with(SignIn.as(cast.controller())))
                .andExpect(content().string(containsString(amount + " t.kr.")))
                .andExpect(content().string(not(containsString("Ikke afregnet"))));
        assertThat(operations.violations())
                .filteredOn(violation -> violation.rule() == Operations.Rule.SETTLEMENT)
                .isEmpty();
    }

    @Test
    void what_was_put_in_in_kind_costs_hours_and_no_money() throws Exception {
        organised(OrganisationModel.COMPETENCE_GROUP);
        UUID id = play.inFollowUp(cast);
        String task = "/opgaver/" + play.task("settle-delivery", id);

        mvc.perform(settle(task).param("hours", "40").param("_spent", "on")).andExpect(status().is3xxRedirection());

        assertThat(spending.of(id)).isEmpty();
        mvc.perform(get("/initiativer/" + id + "/oekonomi").with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("40 timer")));
    }

    @Test
    void the_administrator_fills_in_by_a_model_and_changes_what_differs() throws Exception {
        String page = "/organisation/ret/program/" + cast.programme() + "/styring";
        mvc.perform(get(page).param("model", "OUTSOURCING").with(SignIn.as(cast.admin())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"SUPPLIER\" selected=\"selected\"")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(governance.of(cast.programme()).model()).isEqualTo(OrganisationModel.TASK_FORCE);

        MockHttpServletRequestBuilder sent = post(page)
                .param("model", "HYBRID")
                .param("settlement", "FIXED_PRICE")
                .param("architectReview", "false")
                .param("lawyerReview", "true");
        for (String role : new String[] {
            "processConsultant",
            "developer",
            "integrationDeveloper",
            "operator",
            "processOwner",
            "tester",
            "architect",
            "lawyer",
            "projectManager"
        }) {
            sent.param(role, role.equals("developer") ? "SUPPLIER" : "OWN_UNIT");
        }
        mvc.perform(sent.with(SignIn.as(cast.admin())).with(csrf())).andExpect(redirectedUrl("/organisation#program"));

        Governance set = governance.of(cast.programme());
        assertThat(set.settledWith()).containsExactly(Party.SUPPLIER);
        assertThat(set.settlement()).isEqualTo(Governance.Settlement.FIXED_PRICE);
        assertThat(directory.reviewsNeeded(cast.programme())).containsExactly(Review.LAWYER);
        mvc.perform(get("/organisation").with(SignIn.as(cast.admin())))
                .andExpect(content().string(containsString("Hybrid")))
                .andExpect(content().string(containsString(", tilpasset")));
    }

    private void organised(OrganisationModel model) {
        governance.set(cast.programme(), Governance.of(model), Actor.SYSTEM);
    }

    private void design(UUID initiative) {
        play.designed(cast, initiative);
    }

    private MockHttpServletRequestBuilder settle(String task) {
        return post(task)
                .param("taskVersion", "0")
                .with(SignIn.as(cast.manager()))
                .with(csrf());
    }

    private void assertTaskIsOnlyFor(UUID initiative, String definition, UUID whose, UUID other) throws Exception {
        String task = play.task(definition, initiative);
        mvc.perform(get("/opgaver").with(SignIn.as(whose))).andExpect(content().string(containsString(task)));
        mvc.perform(get("/opgaver").with(SignIn.as(other))).andExpect(content().string(not(containsString(task))));
        mvc.perform(post("/opgaver/" + task + "/tag").with(SignIn.as(other)).with(csrf()))
                .andExpect(status().isForbidden());
    }
}
