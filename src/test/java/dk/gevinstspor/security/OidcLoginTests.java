package dk.gevinstspor.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

@DatabaseTest
@Transactional
class OidcLoginTests {

    private static final TestIdentityProvider PROVIDER = new TestIdentityProvider();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    PersonSetup people;

    @Autowired
    Directory directory;

    @Autowired
    Credentials credentials;

    private final MockHttpSession session = new MockHttpSession();
    private UUID person;
    private String email;

    @DynamicPropertySource
    static void register(DynamicPropertyRegistry properties) {
        PROVIDER.register(properties);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void somebodyWithoutAPassword() {
        person = organisation.person("Eva Enhedschef", null);
        email = directory.person(person).email();
    }

    @Test
    void the_login_page_offers_the_municipalitys_login() throws Exception {
        mvc.perform(get("/log-ind"))
                .andExpect(content().string(containsString("Log ind med Kommunen")))
                .andExpect(content().string(containsString("/oauth2/authorization/kommunen")));
    }

    @Test
    void a_verified_address_finds_its_person_and_the_page_she_wanted() throws Exception {
        mvc.perform(get("/initiativer").session(session));

        login(email, true).andExpect(redirectedUrl("/initiativer"));

        mvc.perform(get("/log-ind").session(session)).andExpect(redirectedUrl("/"));
    }

    @Test
    void the_session_gets_a_new_id() throws Exception {
        String before = session.getId();

        login(email, true);

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void an_address_that_the_provider_has_not_verified_counts_for_nothing() throws Exception {
        login(email, false).andExpect(redirectedUrl("/log-ind?besked=ubekraeftet"));
    }

    @Test
    void somebody_unknown_is_told_so_and_not_made() throws Exception {
        login("fremmed@andenkommune.example", true).andExpect(redirectedUrl("/log-ind?besked=ukendt"));

        mvc.perform(get("/log-ind?besked=ukendt"))
                .andExpect(content().string(containsString("ikke oprettet i Gevinstspor")));
        assertThat(credentials.byEmail("fremmed@andenkommune.example")).isEmpty();
    }

    @Test
    void a_disabled_person_stays_out_and_one_who_is_in_goes_out() throws Exception {
        login(email, true).andExpect(redirectedUrl("/"));
        people.disable(person, Actor.SYSTEM);

        mvc.perform(get("/initiativer").session(session)).andExpect(redirectedUrl("/log-ind?besked=lukket"));
        login(email, true).andExpect(redirectedUrl("/log-ind?besked=lukket"));
    }

    @Test
    void an_answer_to_a_question_that_was_never_asked_is_refused() throws Exception {
        PROVIDER.say(email, true, "somebody else's nonce");

        mvc.perform(get("/login/oauth2/code/kommunen")
                        .param("code", "code")
                        .param("state", "somebody else's state")
                        .session(session))
                .andExpect(redirectedUrl("/log-ind?besked=udbyder"));
    }

    private ResultActions login(String address, boolean verified) throws Exception {
        MockHttpSession here = session.isInvalid() ? new MockHttpSession() : session;
        String provider = mvc.perform(get("/oauth2/authorization/kommunen").session(here))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        MultiValueMap<String, String> asked =
                UriComponentsBuilder.fromUriString(provider).build().getQueryParams();
        PROVIDER.say(address, verified, asked.getFirst("nonce"));
        return mvc.perform(get("/login/oauth2/code/kommunen")
                .param("code", "code")
                .param("state", UriUtils.decode(asked.getFirst("state"), "UTF-8"))
                .session(here));
    }
}
