package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CriteriaPageTests {

    private static final String PAGE = "/rapporter/succeskriterier";

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private SuccessCriteria criteria;

    @Autowired
    private MockMvc mvc;

    private Cast cast;

    @BeforeEach
    void aProgramme() {
        cast = organisation.programme();
    }

    @Test
    void the_programme_manager_adds_a_criterion_and_says_where_it_stands() throws Exception {
        mvc.perform(criterion("Fire initiativer i gang").with(SignIn.as(cast.manager())))
                .andExpect(redirectedUrl(PAGE));
        UUID id = criteria.of(cast.programme()).get(0).id();
        mvc.perform(post(PAGE + "/" + id)
                        .with(csrf())
                        .with(SignIn.as(cast.manager()))
                        .param("standing", "ON_THE_WAY")
                        .param("note", " To af fire "))
                .andExpect(redirectedUrl(PAGE));

        mvc.perform(get(PAGE).with(SignIn.as(cast.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Fire initiativer i gang")))
                .andExpect(content().string(containsString("På vej")))
                .andExpect(content().string(containsString(">To af fire<")))
                .andExpect(content().string(containsString("4. kvartal 2022, derefter hvert kvartal")))
                .andExpect(content().string(not(containsString("Nyt succeskriterium"))));
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_is_kept() throws Exception {
        mvc.perform(post(PAGE).with(csrf()).with(SignIn.as(cast.manager())).param("criterion", "Halvt"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"Halvt\"")));

        assertThat(criteria.of(cast.programme())).isEmpty();
    }

    @Test
    void nobody_else_adds_or_judges_one() throws Exception {
        mvc.perform(criterion("Fremmed").with(SignIn.as(cast.head()))).andExpect(status().isForbidden());
        mvc.perform(criterion("Vores").with(SignIn.as(cast.manager())));
        String own = PAGE + "/" + criteria.of(cast.programme()).get(0).id();
        mvc.perform(get(own).with(SignIn.as(cast.head()))).andExpect(status().isForbidden());
        Cast others = organisation.programme();
        mvc.perform(post(own).with(csrf()).with(SignIn.as(others.manager())).param("standing", "MET"))
                .andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder criterion(String what) {
        return post(PAGE)
                .with(csrf())
                .param("criterion", what)
                .param("measure", "Kontrakt for alle")
                .param("responsible", "TMF")
                .param("due", "2022-Q4")
                .param("recurring", "true");
    }
}
