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

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Delegation;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Person;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.organisation.UnitSetup;
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
    UnitSetup units;

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

    @Test
    void a_unit_is_added_and_changed_as_of_today() throws Exception {
        String name = "Enhed " + UUID.randomUUID();
        send(
                        "/organisation/ret/enheder/ny",
                        Map.of(
                                "name",
                                name,
                                "kind",
                                "UNIT",
                                "parentId",
                                "" + cast.department(),
                                "headId",
                                "" + cast.head(),
                                "staffing",
                                "7,5"))
                .andExpect(redirectedUrl("/organisation#enheder"));
        Unit added = directory.units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(added.staffing()).isEqualTo(Fte.of("7.5"));

        mvc.perform(get("/organisation/ret/enheder/" + added.id()).with(SignIn.as(cast.admin())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)));
        send(
                        "/organisation/ret/enheder/" + added.id(),
                        Map.of("name", name, "kind", "UNIT", "parentId", "" + added.id(), "staffing", "7"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("kan ikke høre under sig selv")));
    }

    @Test
    void a_programme_is_set_up_with_its_measures() throws Exception {
        String name = "Program " + UUID.randomUUID();
        Map<String, String> form = Map.ofEntries(
                Map.entry("name", name),
                Map.entry("administrationId", "" + cast.administration()),
                Map.entry("organisationModel", "HYBRID"),
                Map.entry("priceLevel", "2024"),
                Map.entry("startsOn", "01.01.2024"),
                Map.entry("endsOn", "31.12.2028"),
                Map.entry("chairId", "" + cast.director()),
                Map.entry("tolerance", "12,5"),
                Map.entry("followUpFrom", "HYPERCARE_END"),
                Map.entry("hypercareWeeks", "6"),
                Map.entry("fullQuarters", "4"),
                Map.entry("largeContract", "1,5"));
        send("/organisation/ret/program/ny", form).andExpect(redirectedUrl("/organisation#program"));
        var programme = directory.programmes().stream()
                .filter(added -> added.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(programme.tolerance()).isEqualByComparingTo("0.125");
        assertThat(directory.rolesOf(cast.director(), programme.id())).contains(Role.STEERING_GROUP);

        String page = "/organisation/ret/program/" + programme.id();
        Map<String, String> rate = Map.of(
                "name",
                "AC",
                "amount",
                "575,446",
                "priceLevel",
                "2024",
                "validFrom",
                "1.1.2024",
                "valuesSavings",
                "true");
        send(page + "/sats", rate).andExpect(redirectedUrl("/organisation#satser"));
        send(page + "/sats", rate).andExpect(content().string(containsString("Den sats er der allerede.")));
        send(page + "/maaltal", Map.of("year", "2026", "fte", "2,5")).andExpect(redirectedUrl("/organisation#maaltal"));
        send(page + "/budgetlinje", Map.of("account", "6.45.51", "text", "Stilling", "unitId", "" + cast.unit()))
                .andExpect(redirectedUrl("/organisation#budgetlinjer"));

        assertThat(directory.rate(programme.id(), LocalDate.of(2024, 6, 1)).amount())
                .isEqualTo(Money.of("575.446"));
        assertThat(directory.savingsTarget(programme.id())).containsEntry(2026, Fte.of("2.5"));
        mvc.perform(get(page).with(SignIn.as(cast.admin()))).andExpect(content().string(containsString("12,5")));
        send(page + "/budgetlinje", Map.of("account", "6.45.51", "text", "Igen", "unitId", "" + cast.unit()))
                .andExpect(content().string(containsString("allerede en linje på den konto")));
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
