package dk.gevinstspor.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.mail.MailPreferences;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** How somebody wants her mail: in which language, and whether reminders come together. */
@DatabaseTest
@Transactional
class MailChoiceTests {

    private static final String PAGE = "/organisation/mig/mail";

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Directory directory;

    private UUID eva;
    private UUID other;

    @BeforeEach
    void twoPeople() {
        eva = organisation.person("Eva Enhedschef", null);
        other = organisation.person("Olga Anden", null);
    }

    private ResultActions save(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SignIn.as(eva)).with(csrf()));
    }

    private ResultActions page() throws Exception {
        return web.perform(get(PAGE).with(SignIn.as(eva))).andExpect(status().isOk());
    }

    @Test
    void who_has_chosen_nothing_gets_danish_mails_one_by_one() throws Exception {
        page().andExpect(content().string(containsString("Mine mails")))
                .andExpect(content().string(not(containsString("checked"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void a_choice_is_kept_shown_and_only_her_own() throws Exception {
        save(post(PAGE).param("language", "EN").param("daily", "true")).andExpect(redirectedUrl("/organisation/mig"));

        assertThat(directory.person(eva).language().getLanguage()).isEqualTo("en");
        assertThat(preferences.dailyDigest(eva)).isTrue();
        assertThat(directory.person(other).language().getLanguage()).isEqualTo("da");
        assertThat(preferences.dailyDigest(other)).isFalse();
        page().andExpect(content().string(containsString("checked")));

        save(post(PAGE).param("language", "DA").param("_daily", "on")).andExpect(redirectedUrl("/organisation/mig"));
        assertThat(directory.person(eva).language().getLanguage()).isEqualTo("da");
        assertThat(preferences.dailyDigest(eva)).isFalse();
    }

    @Test
    void a_language_that_there_is_not_is_refused_and_nothing_changes() throws Exception {
        for (String language : new String[] {"", "KLINGON"}) {
            save(post(PAGE).param("language", language).param("daily", "true"))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(not(containsString("??"))));
        }
        assertThat(preferences.dailyDigest(eva)).isFalse();
    }

    @Test
    void nobody_chooses_without_a_login() throws Exception {
        web.perform(get(PAGE)).andExpect(redirectedUrl("/log-ind"));
        web.perform(post(PAGE).param("daily", "true").with(csrf())).andExpect(redirectedUrl("/log-ind"));
    }
}
