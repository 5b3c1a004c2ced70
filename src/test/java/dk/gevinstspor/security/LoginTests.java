package dk.gevinstspor.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class LoginTests {

    private static final String PASSWORD = "grøn cykel på havnen";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    PersonSetup people;

    @Autowired
    RoleSetup roles;

    @Autowired
    Directory directory;

    @Autowired
    PasswordEncoder encoder;

    private UUID person;
    private String email;

    @BeforeEach
    void somebodyWithAPassword() {
        person = organisation.person("Eva Enhedschef", null);
        email = directory.person(person).email();
        people.setPasswordHash(person, encoder.encode(PASSWORD), Actor.SYSTEM);
    }

    @Test
    void who_is_not_logged_in_is_sent_to_the_login_and_then_back_to_the_page() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/initiativer")
                        .param("side", "2")
                        .queryParam("side", "2")
                        .session(session))
                .andExpect(redirectedUrl("/log-ind"));

        login(email, PASSWORD, session).andExpect(redirectedUrl("/initiativer?side=2"));
    }

    @Test
    void the_login_ignores_every_address_it_is_given_to_go_to() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/initiativer").header(HttpHeaders.HOST, "evil.example").session(session));
        mvc.perform(post("/log-ind")
                        .param("email", email)
                        .param("adgangskode", PASSWORD)
                        .param("continue", "https://evil.example/")
                        .param("redirect", "https://evil.example/")
                        .header(HttpHeaders.REFERER, "https://evil.example/")
                        .session(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiativer"));
    }

    @Test
    void an_address_that_could_be_another_site_is_refused() throws Exception {
        mvc.perform(get("/x").with(request -> {
                    request.setRequestURI("//evil.example/x");
                    return request;
                }))
                .andExpect(status().isBadRequest());
    }

    @Test
    void the_login_page_keeps_the_typed_address_after_a_wrong_password() throws Exception {
        MockHttpSession session = new MockHttpSession();
        login(email, "forkert", session).andExpect(redirectedUrl("/log-ind?besked=forkert"));

        mvc.perform(get("/log-ind?besked=forkert").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("E-mail eller adgangskode er forkert")))
                .andExpect(content().string(containsString(email)));
    }

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_answer() throws Exception {
        login("ingen@gevinstspor.example", PASSWORD, new MockHttpSession())
                .andExpect(redirectedUrl("/log-ind?besked=forkert"));
    }

    @Test
    void a_person_without_a_password_cannot_use_the_password_login() throws Exception {
        UUID other = organisation.person("Kun Oidc", null);

        login(directory.person(other).email(), "", new MockHttpSession())
                .andExpect(redirectedUrl("/log-ind?besked=forkert"));
    }

    @Test
    void the_case_of_the_address_does_not_matter() throws Exception {
        login(email.toUpperCase(Locale.ROOT), PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));
    }

    @Test
    void the_session_gets_a_new_id_at_login() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        login(email, PASSWORD, session);

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void without_a_csrf_token_nothing_is_posted() throws Exception {
        mvc.perform(post("/log-ind").param("email", email).param("adgangskode", PASSWORD))
                .andExpect(redirectedUrl("/log-ind?besked=udloebet"));
        mvc.perform(post("/organisation/mig/adgangskode").with(SignIn.as(person)))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_disabled_person_is_out_at_her_next_request() throws Exception {
        MockHttpSession session = new MockHttpSession();
        login(email, PASSWORD, session).andExpect(redirectedUrl("/"));
        people.disable(person, Actor.SYSTEM);

        mvc.perform(get("/organisation").session(session)).andExpect(redirectedUrl("/log-ind?besked=lukket"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_new_password_ends_the_sessions_opened_with_the_old_one_but_not_the_one_it_was_changed_in() throws Exception {
        MockHttpSession here = new MockHttpSession();
        MockHttpSession elsewhere = new MockHttpSession();
        login(email, PASSWORD, here);
        login(email, PASSWORD, elsewhere);
        String wanted = "blå båd ved kajen";

        mvc.perform(post("/organisation/mig/adgangskode")
                        .param("current", PASSWORD)
                        .param("wanted", wanted)
                        .param("again", wanted)
                        .session(here)
                        .with(csrf()))
                .andExpect(redirectedUrl("/organisation/mig"));

        mvc.perform(get("/organisation").session(elsewhere)).andExpect(redirectedUrl("/log-ind?besked=aendret"));
        assertThat(elsewhere.isInvalid()).isTrue();
        mvc.perform(get("/organisation").session(here)).andExpect(status().isOk());
        mvc.perform(get("/log-ind?besked=aendret")).andExpect(content().string(containsString("Log ind med den nye")));
        login(email, wanted, new MockHttpSession()).andExpect(redirectedUrl("/"));
    }

    @Test
    void a_password_given_by_the_administrator_ends_every_session_even_one_not_used_yet() throws Exception {
        MockHttpSession used = new MockHttpSession();
        MockHttpSession unused = new MockHttpSession();
        login(email, PASSWORD, used);
        mvc.perform(get("/organisation").session(used)).andExpect(status().isOk());
        login(email, PASSWORD, unused);

        people.setPasswordHash(person, encoder.encode("blå båd ved kajen"), Actor.SYSTEM);

        for (MockHttpSession session : List.of(used, unused)) {
            mvc.perform(get("/organisation").session(session)).andExpect(redirectedUrl("/log-ind?besked=aendret"));
        }
    }

    @Test
    void a_disabled_person_is_told_so_only_with_her_right_password() throws Exception {
        people.disable(person, Actor.SYSTEM);

        login(email, "forkert", new MockHttpSession()).andExpect(redirectedUrl("/log-ind?besked=forkert"));
        login(email, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/log-ind?besked=lukket"));
    }

    @Test
    void a_role_counts_from_the_next_request_and_no_longer_than_it_is_held() throws Exception {
        MockHttpSession session = new MockHttpSession();
        login(email, PASSWORD, session);
        mvc.perform(get("/drift/nothing").session(session)).andExpect(status().isForbidden());

        roles.grant(person, null, Role.ADMIN, Actor.SYSTEM);
        mvc.perform(get("/drift/nothing").session(session)).andExpect(status().isNotFound());

        UUID other = organisation.person("Anna Administrator", null);
        roles.grant(other, null, Role.ADMIN, Actor.SYSTEM);
        roles.revoke(person, null, Role.ADMIN, Actor.SYSTEM);
        mvc.perform(get("/drift/nothing").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void too_many_wrong_passwords_close_the_account_for_a_while() throws Exception {
        for (int attempt = 0; attempt < LoginThrottle.PER_ACCOUNT; attempt++) {
            login(email, "forkert", new MockHttpSession());
        }

        login(email, PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/log-ind?besked=vent"));
        mvc.perform(get("/log-ind?besked=vent")).andExpect(content().string(containsString("Vent et kvarter")));
    }

    @Test
    void logging_out_ends_the_session() throws Exception {
        MockHttpSession session = new MockHttpSession();
        login(email, PASSWORD, session);

        mvc.perform(post("/log-ud").session(session).with(csrf())).andExpect(redirectedUrl("/log-ind?besked=ud"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_part_of_a_page_sends_the_whole_page_to_the_login() throws Exception {
        mvc.perform(get("/initiativer").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/log-ind"));
    }

    @Test
    void a_null_character_is_refused_before_it_reaches_the_database() throws Exception {
        mvc.perform(post("/log-ind")
                        .param("email", "a\0@b")
                        .param("adgangskode", "x")
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void the_browser_is_told_to_load_nothing_from_elsewhere_and_nothing_inline() throws Exception {
        mvc.perform(get("/log-ind").secure(true))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                                + "font-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'self'"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")))
                .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void a_mailed_link_is_public_and_never_sent_on_as_a_referrer() throws Exception {
        mvc.perform(get("/svar/nothing"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(status().is(not(302)));
    }

    @Test
    void without_the_demonstration_nobody_logs_in_by_a_click() throws Exception {
        mvc.perform(post("/log-ind/som").param("person", person.toString()).with(csrf()))
                .andExpect(redirectedUrl("/log-ind"));
    }

    @Test
    void an_administrators_address_of_the_system_lets_nobody_in() throws Exception {
        login("system@gevinstspor.invalid", "", new MockHttpSession())
                .andExpect(redirectedUrl("/log-ind?besked=forkert"));
    }

    private ResultActions login(String address, String password, MockHttpSession session) throws Exception {
        return mvc.perform(post("/log-ind")
                .param("email", address)
                .param("adgangskode", password)
                .session(session)
                .with(fromItsOwnAddress())
                .with(csrf()));
    }

    /** The throttle counts per address as well, and it remembers between tests. */
    private RequestPostProcessor fromItsOwnAddress() {
        return request -> {
            request.setRemoteAddr(person.toString());
            return request;
        };
    }
}
