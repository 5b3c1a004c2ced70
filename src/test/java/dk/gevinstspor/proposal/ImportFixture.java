package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Risks;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A programme whose consultant imports proposals. */
abstract class ImportFixture {

    @Autowired
    MockMvc web;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    Played played;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Cases cases;

    @Autowired
    Risks risks;

    Cast cast;

    @BeforeEach
    void a_programme() {
        cast = organisation.programme();
    }

    String upload(String path, String text) throws Exception {
        return web.perform(multipart(path)
                        .file(new MockMultipartFile(
                                "file", "forslag.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(SignIn.as(cast.consultant())))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    MockHttpServletRequestBuilder form(String path) {
        return post(path).with(csrf()).with(SignIn.as(cast.consultant()));
    }

    MockHttpServletRequestBuilder accept(String review) {
        return form(review + "/godkend")
                .param("p0.take", "on")
                .param("p0.unit", cast.unit().toString());
    }

    Initiative only() {
        List<Initiative> made = initiatives.of(cast.programme());
        assertThat(made).hasSize(1);
        return made.get(0);
    }
}
