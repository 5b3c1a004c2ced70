package dk.gevinstspor.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class HintLoginTests {

    @MockitoBean
    LoginHints hints;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    PersonSetup people;

    private UUID listed;

    @BeforeEach
    void listSomebody() {
        listed = organisation.person("Maja Winther", null);
        when(hints.hints())
                .thenReturn(
                        List.of(new LoginHints.Hint(listed, "Maja Winther", Role.PROGRAMME_MANAGER, "Koncern", null)));
    }

    @Test
    void the_login_page_lists_the_people_by_role() throws Exception {
        mvc.perform(get("/log-ind"))
                .andExpect(content().string(containsString("Maja Winther")))
                .andExpect(content().string(containsString("Programleder")));
    }

    @Test
    void who_has_no_role_stands_last_among_the_employees() throws Exception {
        when(hints.hints())
                .thenReturn(List.of(
                        new LoginHints.Hint(listed, "Svend Uden", null, "Koncern", null),
                        new LoginHints.Hint(listed, "Maja Winther", Role.PROGRAMME_MANAGER, "Koncern", null)));

        mvc.perform(get("/log-ind"))
                .andExpect(content().string(stringContainsInOrder("Maja Winther", "Medarbejder", "Svend Uden")));
    }

    @Test
    void a_click_logs_in_with_a_new_session_id() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        mvc.perform(post("/log-ind/som")
                        .param("person", listed.toString())
                        .session(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));

        assertThat(session.getId()).isNotEqualTo(before);
        mvc.perform(get("/log-ind").session(session)).andExpect(redirectedUrl("/"));
    }

    @Test
    void a_click_from_another_site_does_nothing() throws Exception {
        mvc.perform(post("/log-ind/som").param("person", listed.toString()))
                .andExpect(redirectedUrl("/log-ind?besked=udloebet"));
    }

    @Test
    void who_is_not_listed_does_not_get_in() throws Exception {
        UUID other = organisation.person("Ulla Udenfor", null);

        mvc.perform(post("/log-ind/som").param("person", other.toString()).with(csrf()))
                .andExpect(redirectedUrl("/log-ind?besked=forkert"));
        mvc.perform(post("/log-ind/som").with(csrf())).andExpect(redirectedUrl("/log-ind?besked=forkert"));
    }

    @Test
    void a_listed_person_who_is_disabled_does_not_get_in() throws Exception {
        people.disable(listed, Actor.SYSTEM);

        mvc.perform(post("/log-ind/som").param("person", listed.toString()).with(csrf()))
                .andExpect(redirectedUrl("/log-ind?besked=forkert"));
    }

    @Test
    void a_link_cannot_log_anybody_in() throws Exception {
        mvc.perform(get("/log-ind/som").param("person", listed.toString())).andExpect(status().is3xxRedirection());
    }

    @Test
    void production_refuses_to_start_with_hints() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("prod");

        assertThatThrownBy(() -> SecurityConfiguration.refuseInProduction(production))
                .isInstanceOf(IllegalStateException.class);
    }
}
