package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The contract's own pages: read, print, amend, sign and withdraw; amendments run in a process of their own. */
@DatabaseTest
@Transactional
class ContractPagesTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Contracts contracts;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void live() {
        cast = organisation.programme();
        initiative = played.live(cast, T);
    }

    private UUID amended() throws Exception {
        web.perform(post("/initiativer/" + initiative + "/tillaeg")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf())
                        .param("promises[0].fromDay", "15.05.2022")
                        .param("promises[0].fte", "0,6")
                        .param("promises[1].fromDay", "01.10.2022")
                        .param("promises[1].fte", "0,9")
                        .param("_acknowledged", "on")
                        .param("method", "VOLUME")
                        .param("redeploymentPlan", "Opgaverne omfordeles"))
                .andExpect(status().is3xxRedirection());
        return contracts.out(initiative).orElseThrow().id();
    }

    private List<String> tasks(UUID contract) {
        return jdbc.sql("select definition_key from task where business_key = ? order by 1")
                .param(contract)
                .query(String.class)
                .list();
    }

    @Test
    void an_amendment_is_drafted_from_the_version_in_force_and_signed_in_its_own_process() throws Exception {
        web.perform(get("/initiativer/" + initiative + "/tillaeg").with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"15.05.2022\"")))
                .andExpect(content().string(not(containsString("??"))));

        UUID amendment = amended();
        assertThat(tasks(amendment)).containsExactly("sign-programme-manager", "sign-unit-head");

        sign(amendment, cast.head());
        assertThat(tasks(amendment)).containsExactly("sign-programme-manager");
        sign(amendment, cast.manager());
        assertThat(tasks(amendment)).isEmpty();
        assertThat(contracts.inForce(initiative)).map(BenefitContract::id).contains(amendment);
    }

    private void sign(UUID contract, UUID person) throws Exception {
        web.perform(post("/kontrakter/" + contract + "/underskriv")
                        .with(SignIn.as(person))
                        .with(csrf())
                        .param("choice", "SIGN"))
                .andExpect(redirectedUrl("/kontrakter/" + contract));
    }

    @Test
    void the_page_shows_the_contract_by_quarter_and_what_differs() throws Exception {
        UUID amendment = amended();

        web.perform(get("/kontrakter/" + amendment).with(SignIn.as(cast.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4. kvartal 2022")))
                .andExpect(content().string(containsString("Forskelle fra version 1")))
                .andExpect(content().string(containsString("Lovet fra 1. oktober 2022")))
                .andExpect(content().string(containsString("/underskriv")))
                .andExpect(content().string(not(containsString("traek-tilbage"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_group_of_owners_signs_one_after_the_other() throws Exception {
        BenefitContract contract = drafting.amend(
                initiative,
                new Draft(Played.from(T, Fte.of("0.9")), Played.TERMS, List.of(cast.director()), 2),
                Actor.onTheWeb(cast.manager()));

        sign(contract.id(), cast.director());
        assertThat(tasks(contract.id())).containsExactly("sign-programme-manager", "sign-unit-head");
        assertThat(jdbc.sql("select assignee from task where business_key = ? and definition_key = 'sign-unit-head'")
                        .param(contract.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(cast.head());
        sign(contract.id(), cast.head());
        assertThat(tasks(contract.id())).containsExactly("sign-programme-manager");
    }

    @Test
    void withdrawn_with_a_reason_it_waits_for_nobody() throws Exception {
        UUID amendment = amended();
        web.perform(post("/kontrakter/" + amendment + "/traek-tilbage")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf())
                        .param("reason", " "))
                .andExpect(status().isUnprocessableEntity());

        web.perform(post("/kontrakter/" + amendment + "/traek-tilbage")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf())
                        .param("reason", "Vi venter til foråret"))
                .andExpect(redirectedUrl("/initiativer/" + initiative + "/kontrakt"));

        assertThat(tasks(amendment)).isEmpty();
        assertThat(contracts.get(amendment).state()).isEqualTo(State.WITHDRAWN);
        web.perform(get("/initiativer/" + initiative + "/kontrakt").with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("Vi venter til foråret")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_co_owner_without_a_role_opens_the_initiative_that_she_is_mailed_about() throws Exception {
        web.perform(get("/initiativer/" + initiative).with(SignIn.as(cast.outsider())))
                .andExpect(status().isNotFound());
        BenefitContract contract = drafting.amend(
                initiative,
                new Draft(Played.from(T, Fte.of("0.9")), Played.TERMS, List.of(cast.outsider()), 2),
                Actor.onTheWeb(cast.manager()));

        for (String page : List.of(
                "/initiativer/" + initiative,
                "/initiativer/" + initiative + "/kontrakt",
                "/kontrakter/" + contract.id())) {
            web.perform(get(page).with(SignIn.as(cast.outsider()))).andExpect(status().isOk());
        }
    }

    @Test
    void the_second_of_two_clicks_leads_where_the_first_does() throws Exception {
        UUID amendment = amended();
        assertThat(amended()).isEqualTo(amendment);
        assertThat(contracts.versions(initiative)).hasSize(2);

        sign(amendment, cast.head());
        sign(amendment, cast.head());
        assertThat(contracts.signatures(amendment)).hasSize(1);

        for (int click = 0; click < 2; click++) {
            web.perform(post("/kontrakter/" + amendment + "/traek-tilbage")
                            .with(SignIn.as(cast.manager()))
                            .with(csrf())
                            .param("reason", "Vi venter til foråret"))
                    .andExpect(redirectedUrl("/initiativer/" + initiative + "/kontrakt"))
                    .andExpect(flash().attributeCount(0));
        }
    }

    @Test
    void who_is_too_late_is_told_so_and_keeps_what_was_typed() throws Exception {
        UUID amendment = amended();
        web.perform(post("/initiativer/" + initiative + "/tillaeg")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf())
                        .param("promises[0].fromDay", "15.05.2022")
                        .param("promises[0].fte", "0,8")
                        .param("_acknowledged", "on")
                        .param("method", "VOLUME")
                        .param("redeploymentPlan", "Noget helt andet"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Noget helt andet")));

        web.perform(post("/kontrakter/" + amendment + "/traek-tilbage")
                        .with(SignIn.as(cast.manager()))
                        .with(csrf())
                        .param("reason", "Vi venter til foråret"))
                .andExpect(status().is3xxRedirection());
        web.perform(post("/kontrakter/" + amendment + "/underskriv")
                        .with(SignIn.as(cast.head()))
                        .with(csrf())
                        .param("choice", "SIGN"))
                .andExpect(redirectedUrl("/kontrakter/" + amendment))
                .andExpect(flash().attribute("flashError", "contract.sign.impossible"));
    }

    @Test
    void who_may_not_steer_neither_amends_nor_withdraws() throws Exception {
        UUID contract = contracts.inForce(initiative).orElseThrow().id();

        web.perform(get("/initiativer/" + initiative + "/tillaeg").with(SignIn.as(cast.head())))
                .andExpect(status().isForbidden());
        web.perform(get("/kontrakter/" + contract + "/traek-tilbage").with(SignIn.as(cast.head())))
                .andExpect(status().isForbidden());
        web.perform(get("/kontrakter/" + contract).with(SignIn.as(cast.outsider())))
                .andExpect(status().isNotFound());
        web.perform(get("/kontrakter/" + contract + "/pdf").with(SignIn.as(cast.processOwner())))
                .andExpect(status().isNotFound());
        web.perform(get("/kontrakter/" + contract + "/underskriv").with(SignIn.as(cast.head())))
                .andExpect(status().isConflict());
    }

    @Test
    void the_owner_prints_it() throws Exception {
        UUID contract = contracts.inForce(initiative).orElseThrow().id();

        web.perform(get("/kontrakter/" + contract + "/pdf").with(SignIn.as(cast.head())))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
    }
}
