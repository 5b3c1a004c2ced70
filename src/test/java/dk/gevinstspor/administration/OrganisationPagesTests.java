package dk.gevinstspor.administration;

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

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Delegation;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class OrganisationPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    Directory directory;

    @Autowired
    Register register;

    @Autowired
    Credentials credentials;

    @Autowired
    PersonSetup people;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
    }

    @Test
    void everybody_reads_the_organisation_and_only_the_administrator_sees_how_to_change_it() throws Exception {
        mvc.perform(get("/organisation").with(SignIn.as(cast.processOwner())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Eva Enhedschef")))
                .andExpect(content().string(containsString("574 t.kr.")))
                .andExpect(content().string(not(containsString("/organisation/ret/"))));
        mvc.perform(get("/organisation").with(SignIn.as(cast.admin())))
                .andExpect(content().string(containsString("/organisation/ret/personer/ny")));
    }

    @Test
    void the_pages_speak_english_too() throws Exception {
        mvc.perform(get("/organisation").param("sprog", "en").with(SignIn.as(cast.admin())))
                .andExpect(content().string(containsString("Savings target")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_persons_page_shows_her_roles_and_whom_she_heads() throws Exception {
        mvc.perform(get("/organisation/personer/{id}", cast.head()).with(SignIn.as(cast.outsider())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Enhedschef")))
                .andExpect(content().string(containsString("Enheden")))
                .andExpect(content().string(not(containsString("/fjern"))));
    }

    @Test
    void an_added_person_can_be_given_a_password_and_a_role() throws Exception {
        String email = "ny." + UUID.randomUUID() + "@gevinstspor.example";
        send(
                        "/organisation/ret/personer/ny",
                        Map.of("name", "Nete Ny", "email", email, "language", "DA", "unitId", "" + cast.unit()))
                .andExpect(redirectedUrl("/organisation#personer"))
                .andExpect(flash().attribute("flashSuccess", "organisation.new-person.done"));
        UUID person = credentials.byEmail(email).orElseThrow().personId();

        send(
                        "/organisation/ret/personer/" + person + "/adgangskode",
                        Map.of("wanted", " fire helt almindelige ord ", "again", " fire helt almindelige ord "))
                .andExpect(redirectedUrl("/organisation/personer/" + person));
        send("/organisation/ret/personer/" + person + "/roller/CONTROLLER/giv", Map.of());

        assertThat(encoder.matches(
                        " fire helt almindelige ord ",
                        credentials.of(person).orElseThrow().passwordHash()))
                .isTrue();
        assertThat(register.person(person).orElseThrow().roles()).contains(Role.CONTROLLER);
    }

    @Test
    void a_form_with_mistakes_comes_back_with_what_was_typed_and_a_message_at_the_field() throws Exception {
        send("/organisation/ret/personer/ny", Map.of("name", "Nete Ny", "email", "ikke en adresse"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"Nete Ny\"")))
                .andExpect(content().string(containsString("ikke en adresse")))
                .andExpect(content().string(containsString("Skriv en mailadresse")))
                .andExpect(content().string(containsString("error-summary")));
    }

    @Test
    void the_address_of_somebody_else_is_refused_at_the_field() throws Exception {
        String taken = directory.person(cast.head()).email();

        send("/organisation/ret/personer/ny", Map.of("name", "Nete Ny", "email", taken, "language", "DA"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("En anden person har den e-mail.")));
    }

    @Test
    void an_id_that_was_not_offered_is_refused_at_the_field() throws Exception {
        send(
                        "/organisation/ret/personer/ny",
                        Map.of(
                                "name",
                                "Nete Ny",
                                "email",
                                "nete@gevinstspor.example",
                                "language",
                                "DA",
                                "unitId",
                                "" + UUID.randomUUID()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vælg en af mulighederne.")));
    }

    @Test
    void a_change_on_top_of_somebody_elses_is_refused_and_keeps_what_was_typed() throws Exception {
        Person head = directory.person(cast.head());
        String page = "/organisation/ret/personer/" + cast.head();
        Map<String, String> typed =
                Map.of("name", "Eva Andersen", "email", head.email(), "language", "DA", "version", "0");
        send(page, typed).andExpect(redirectedUrl("/organisation/personer/" + cast.head()));

        send(page, typed)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("En anden har ændret det")))
                .andExpect(content().string(containsString("Eva Andersen")));
    }

    @Test
    void the_last_administrator_keeps_her_role() throws Exception {
        jdbc.sql("update role_grant set revoked_at = now(), revoked_by = person_id"
                        + " where role = 'ADMIN' and person_id <> ? and revoked_at is null")
                .param(cast.admin())
                .update();

        send("/organisation/ret/personer/" + cast.admin() + "/hovedadministrator/fjern", Map.of())
                .andExpect(flash().attribute("flashError", "organisation.last-administrator"));
        send("/organisation/ret/personer/" + cast.admin() + "/luk", Map.of())
                .andExpect(flash().attribute("flashError", "organisation.last-administrator"));

        send("/organisation/ret/personer/" + cast.outsider() + "/hovedadministrator/giv", Map.of());
        send("/organisation/ret/personer/" + cast.admin() + "/hovedadministrator/fjern", Map.of())
                .andExpect(flash().attribute("flashSuccess", "organisation.role.revoked"));
        assertThat(register.grants(cast.outsider())).containsExactly(new Register.Grant(null, Role.ADMIN));
    }

    @Test
    void a_person_gives_herself_a_delegate_and_takes_her_away_again() throws Exception {
        String mine = "/organisation/mig/stedfortraeder";
        Map<String, String> july =
                Map.of("delegateId", "" + cast.consultant(), "fromDay", "1.7.2022", "untilDay", "21.7.2022");
        perform(post(mine), cast.head(), july).andExpect(redirectedUrl("/organisation/mig"));
        assertThat(directory.principalsOf(cast.consultant(), LocalDate.of(2022, 7, 21)))
                .containsExactly(cast.head());
        perform(post(mine), cast.head(), july)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("allerede stedfortræder")));
        mvc.perform(get("/organisation/mig").with(SignIn.as(cast.head())))
                .andExpect(content().string(containsString("Karen Konsulent fra 1. juli 2022 til 21. juli 2022")));

        Delegation delegation = register.delegationsOf(cast.head()).get(0);
        perform(post(mine + "/" + delegation.id() + "/fjern"), cast.outsider(), Map.of())
                .andExpect(status().isNotFound());
        perform(post(mine + "/" + delegation.id() + "/fjern"), cast.head(), Map.of())
                .andExpect(redirectedUrl("/organisation/mig"));

        assertThat(register.delegationsOf(cast.head())).isEmpty();
    }

    @Test
    void nobody_is_her_own_delegate_or_one_for_a_time_that_is_over() throws Exception {
        perform(
                        post("/organisation/mig/stedfortraeder"),
                        cast.head(),
                        Map.of("delegateId", "" + cast.head(), "fromDay", "1.12.2021", "untilDay", "2.1.2022"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Må ikke ligge før i dag.")));
        perform(
                        post("/organisation/mig/stedfortraeder"),
                        cast.head(),
                        Map.of("delegateId", "" + cast.head(), "fromDay", "1.7.2022", "untilDay", "2.7.2022"))
                .andExpect(content().string(containsString("Vælg en af mulighederne.")));
    }

    @Test
    void a_person_changes_her_password_only_with_the_current_one() throws Exception {
        people.setPasswordHash(cast.head(), encoder.encode("den gamle adgangskode"), Actor.SYSTEM);
        String page = "/organisation/mig/adgangskode";

        perform(
                        post(page),
                        cast.head(),
                        Map.of("current", "forkert", "wanted", "den nye adgangskode", "again", "den nye adgangskode"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("nuværende adgangskode er forkert")))
                .andExpect(content().string(not(containsString("den nye adgangskode"))));
        perform(post(page), cast.head(), Map.of("current", "den gamle adgangskode", "wanted", "kort", "again", "kort"))
                .andExpect(content().string(containsString("mindst 12 tegn")));
        perform(
                        post(page),
                        cast.head(),
                        Map.of(
                                "current",
                                "den gamle adgangskode",
                                "wanted",
                                "den nye adgangskode",
                                "again",
                                "noget andet"))
                .andExpect(content().string(containsString("ikke ens")));
        perform(
                        post(page),
                        cast.head(),
                        Map.of(
                                "current",
                                "den gamle adgangskode",
                                "wanted",
                                "den nye adgangskode",
                                "again",
                                "den nye adgangskode"))
                .andExpect(redirectedUrl("/organisation/mig"));

        assertThat(encoder.matches(
                        "den nye adgangskode",
                        credentials.of(cast.head()).orElseThrow().passwordHash()))
                .isTrue();
    }

    private ResultActions send(String page, Map<String, String> fields) throws Exception {
        return perform(post(page), cast.admin(), fields);
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, UUID person, Map<String, String> fields)
            throws Exception {
        fields.forEach(request::param);
        return mvc.perform(request.with(SignIn.as(person)).with(csrf()));
    }
}
