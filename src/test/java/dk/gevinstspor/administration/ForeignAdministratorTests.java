package dk.gevinstspor.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** The administrator of programme B tries everything on what is programme A's, and on what all share. */
@DatabaseTest
@Transactional
class ForeignAdministratorTests {

    private static final String PERSON = "/organisation/ret/personer/";
    private static final Map<String, String> JULY = Map.of("fromDay", "1.7.2022", "untilDay", "21.7.2022");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Directory directory;

    @Autowired
    private Register register;

    @Autowired
    private RoleSetup roles;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private ClosingDays closing;

    @Autowired
    private JdbcClient jdbc;

    private Cast a;
    private Cast b;

    @BeforeEach
    void two_programmes() {
        a = organisation.programme();
        b = organisation.programme();
    }

    @Test
    void whatever_all_programmes_share_is_refused_with_who_can() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String row : new ClassPathResource("access-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith(",INSTALLATION"))
                .toList()) {
            String path = row.split(",")[1];
            String id = "" + (path.contains("enheder") ? a.unit() : a.head());
            var answer = mvc.perform(request(HttpMethod.valueOf(row.split(",")[0]), path.replaceAll("\\{[^}]+}", id))
                            .param("name", "Overtaget")
                            .param("email", "overtaget@gevinstspor.example")
                            .param("language", "DA")
                            .param("wanted", "en ny adgangskode")
                            .param("again", "en ny adgangskode")
                            .with(SignIn.as(b.admin()))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            boolean told =
                    path.startsWith("/drift") || answer.getContentAsString().contains("hovedadministratoren");
            if (answer.getStatus() != 403 || !told) {
                wrong.add(row + ": " + answer.getStatus());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(directory.person(a.head()).name()).isEqualTo("Eva Enhedschef");
        assertThat(directory.person(a.head()).enabled()).isTrue();
    }

    @Test
    void she_gives_and_takes_roles_in_her_own_programme_and_in_no_other() throws Exception {
        send(PERSON + a.head() + "/roller/CONTROLLER/giv", Map.of("program", "" + a.programme()))
                .andExpect(status().isNotFound());
        send(PERSON + a.head() + "/roller/UNIT_HEAD/fjern", Map.of("program", "" + a.programme()))
                .andExpect(status().isNotFound());
        send(PERSON + b.head() + "/roller/CONTROLLER/giv", Map.of("program", "" + b.programme()))
                .andExpect(status().is3xxRedirection());

        assertThat(directory.rolesOf(a.head(), a.programme())).containsExactly(Role.UNIT_HEAD);
        assertThat(directory.rolesOf(b.head(), b.programme())).contains(Role.CONTROLLER);
    }

    @Test
    void taking_the_installations_administrator_out_of_her_programme_takes_nothing_else() throws Exception {
        UUID keeper = organisation.appoint(organisation.person("Inge Installation", null));
        send(PERSON + keeper + "/roller/ADMIN/fjern", Map.of("program", "" + b.programme()));

        assertThat(directory.rolesOf(keeper, a.programme())).containsExactly(Role.ADMIN);
    }

    @Test
    void an_administrator_of_one_programme_is_none_in_another_that_she_has_a_role_in() throws Exception {
        roles.grant(b.admin(), a.programme(), Role.PROCESS_OWNER, Actor.SYSTEM);
        mvc.perform(post("/program")
                .param("program", "" + a.programme())
                .with(SignIn.as(b.admin()))
                .with(csrf()));

        mvc.perform(get("/oekonomi").with(SignIn.as(b.admin()))).andExpect(status().isForbidden());
        mvc.perform(get("/organisation/ret/program/" + a.programme()).with(SignIn.as(b.admin())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/organisation/ret/program/" + b.programme()).with(SignIn.as(b.admin())))
                .andExpect(status().isOk());
    }

    @Test
    void a_delegate_is_hers_to_choose_only_for_whom_belongs_to_her_programme_alone() throws Exception {
        appointDelegate(b.processOwner(), b.consultant()).andExpect(status().is3xxRedirection());
        appointDelegate(b.head(), b.consultant()).andExpect(status().is3xxRedirection());
        appointDelegate(b.processOwner(), a.consultant()).andExpect(status().isUnprocessableEntity());
        appointDelegate(a.head(), b.admin()).andExpect(status().isForbidden());
        appointDelegate(a.outsider(), b.admin()).andExpect(status().isForbidden());

        // The way round: first a role in B, then a delegate.
        send(PERSON + a.head() + "/roller/CONSULTANT/giv", Map.of("program", "" + b.programme()));
        send(PERSON + a.director() + "/roller/CONSULTANT/giv", Map.of("program", "" + b.programme()));
        appointDelegate(a.head(), b.admin()).andExpect(status().isForbidden());
        appointDelegate(organisation.appoint(b.controller()), b.admin()).andExpect(status().isForbidden());
        roles.revoke(a.head(), a.programme(), Role.UNIT_HEAD, Actor.SYSTEM);
        appointDelegate(a.head(), b.admin()).andExpect(status().isForbidden());

        assertThat(directory.principalsOf(b.admin(), LocalDate.of(2022, 7, 5))).isEmpty();
    }

    @Test
    void a_delegate_that_she_chose_ends_when_the_person_gets_a_role_elsewhere() {
        Actor herself = Actor.onTheWeb(b.manager());
        LocalDate from = LocalDate.of(2022, 7, 1);
        delegations.add(b.processOwner(), b.consultant(), from, from.plusDays(20), Actor.onTheWeb(b.admin()));
        delegations.add(b.manager(), b.consultant(), from, from.plusDays(20), herself);

        roles.grant(b.processOwner(), b.programme(), Role.CONTROLLER, Actor.SYSTEM);
        assertThat(register.delegationsOf(b.processOwner())).hasSize(1);
        roles.grant(b.processOwner(), a.programme(), Role.CONTROLLER, Actor.onTheWeb(a.admin()));
        roles.grant(b.manager(), a.programme(), Role.CONTROLLER, Actor.onTheWeb(a.admin()));

        assertThat(register.delegationsOf(b.processOwner())).isEmpty();
        assertThat(register.delegationsOf(b.manager())).hasSize(1);
    }

    @Test
    void closing_days_and_mail_texts_of_everybody_are_read_and_not_changed() throws Exception {
        closing.add(null, LocalDate.of(2022, 5, 27), "Alles dag", Actor.SYSTEM);
        UUID shared = closing.of(null).stream()
                .filter(day -> day.name().equals("Alles dag"))
                .findFirst()
                .orElseThrow()
                .id();

        send("/organisation/ret/lukkedage/" + shared + "/fjern", Map.of()).andExpect(status().isForbidden());
        send("/organisation/ret/lukkedage/ny", Map.of("day", "23.12.2022", "name", "Overtaget"))
                .andExpect(status().isForbidden());
        send("/organisation/ret/mails/confirmation-request", Map.of()).andExpect(status().isForbidden());
        send("/organisation/ret/mails/confirmation-request/standard", Map.of()).andExpect(status().isForbidden());
        mvc.perform(get("/organisation/ret/lukkedage").with(SignIn.as(b.admin())))
                .andExpect(content().string(containsString("Alles dag")))
                .andExpect(content().string(not(containsString("/" + shared + "/fjern"))));
    }

    @Test
    void she_takes_nothing_of_another_administrations() throws Exception {
        mvc.perform(get("/organisation/ret/program/" + b.programme()).with(SignIn.as(b.admin())))
                .andExpect(content().string(containsString("" + b.administration())))
                .andExpect(content().string(not(containsString("" + a.administration()))));
        Map<String, String> post = Map.of("account", "6.45.51", "text", "Stilling", "unitId", "" + a.unit());
        send("/organisation/ret/program/" + b.programme() + "/budgetlinje", post)
                .andExpect(status().isUnprocessableEntity());
        Map<String, String> target = Map.of("year", "2025", "fte", "2", "departmentId", "" + a.department());
        send("/organisation/ret/program/" + b.programme() + "/maaltal", target)
                .andExpect(status().isUnprocessableEntity());
        Map<String, String> person = Map.of(
                "name", "Nete Ny", "email", "nete.ny@gevinstspor.example", "language", "DA", "unitId", "" + a.unit());
        send("/organisation/ret/personer/ny", person).andExpect(status().isUnprocessableEntity());

        assertThat(directory.budgetLines(b.programme())).isEmpty();
    }

    @Test
    void a_persons_page_tells_nothing_of_her_roles_in_a_programme_that_is_not_the_readers() throws Exception {
        roles.grant(a.outsider(), a.programme(), Role.CONTROLLER, Actor.SYSTEM);

        mvc.perform(get("/organisation/personer/" + a.outsider()).with(SignIn.as(b.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Controller"))));
    }

    @Test
    void the_change_log_shows_her_what_her_programme_and_she_did() throws Exception {
        jdbc.sql("delete from programme_choice").update();
        roles.grant(a.outsider(), null, Role.ADMIN, Actor.onTheWeb(a.admin()));
        roles.grant(b.outsider(), b.programme(), Role.CONTROLLER, Actor.onTheWeb(b.admin()));

        mvc.perform(get("/organisation/ret/aendringer").with(SignIn.as(b.admin())))
                .andExpect(content().string(containsString("Rolle givet")))
                .andExpect(content().string(not(containsString("<td>Gjort til hovedadministrator"))))
                .andExpect(content().string(not(containsString("Enhed oprettet"))));
    }

    private ResultActions appointDelegate(UUID principal, UUID delegate) throws Exception {
        Map<String, String> typed = new HashMap<>(JULY);
        typed.put("delegateId", delegate.toString());
        return send(PERSON + principal + "/stedfortraeder", typed);
    }

    private ResultActions send(String page, Map<String, String> fields) throws Exception {
        var sent = post(page);
        fields.forEach(sent::param);
        return mvc.perform(sent.with(SignIn.as(b.admin())).with(csrf()));
    }
}
