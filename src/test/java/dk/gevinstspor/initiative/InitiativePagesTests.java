package dk.gevinstspor.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** The initiative's own pages: hand in, steer, note a risk, add a document. */
@DatabaseTest
@Transactional
class InitiativePagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private InitiativeDocuments documents;

    @Autowired
    private Risks risks;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void an_initiative_at_its_contract() {
        cast = organisation.programme();
        initiative = played.atContract(cast);
    }

    @Test
    void parked_from_anywhere_with_a_reason() throws Exception {
        steer("PARK", "01.09.2030", "Afventer nyt system").andExpect(status().is3xxRedirection());

        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.PARKED);
    }

    @Test
    void without_a_reason_nothing_happens_and_what_was_typed_is_kept() throws Exception {
        steer("PARK", "01.09.2030", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("01.09.2030")))
                .andExpect(content().string(containsString("Skriv en begrundelse")));

        assertThat(initiatives.get(initiative).stage()).isEqualTo(Stage.CONTRACT);
    }

    @Test
    void parking_until_yesterday_is_refused_at_its_field() throws Exception {
        steer("PARK", "01.09.2020", "Afventer")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Datoen skal ligge efter i dag")));
    }

    @Test
    void what_is_under_way_cannot_be_reopened() throws Exception {
        steer("REOPEN", "", "Igen").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void only_the_programme_manager_steers() throws Exception {
        web.perform(get("/initiativer/{id}/styr", initiative).with(SignIn.as(cast.consultant())))
                .andExpect(status().isForbidden());
        web.perform(get("/initiativer/{id}/styr", initiative).with(SignIn.as(cast.outsider())))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_idea_sent_twice_is_one_idea() throws Exception {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            web.perform(post("/initiativer/ny")
                            .with(SignIn.as(cast.outsider()))
                            .with(csrf())
                            .param("id", id.toString())
                            .param("title", "Blanketter")
                            .param("description", "Tastes to gange")
                            .param("unitId", cast.unit().toString()))
                    .andExpect(status().is3xxRedirection());
        }

        assertThat(initiatives.get(id).title()).isEqualTo("Blanketter");
    }

    @Test
    void a_document_is_read_by_those_who_may_read_the_initiative() throws Exception {
        upload("rapport.txt", "Alt er testet".getBytes(StandardCharsets.UTF_8)).andExpect(status().is3xxRedirection());
        UUID file = documents.of(initiative).get(0).fileId();

        web.perform(get("/filer/{id}", file).with(SignIn.as(cast.consultant()))).andExpect(status().isOk());
        web.perform(get("/filer/{id}", file).with(SignIn.as(cast.outsider()))).andExpect(status().isNotFound());
    }

    @Test
    void a_program_is_not_a_document() throws Exception {
        upload("virus.exe", new byte[] {'M', 'Z', 0, 0})
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vælg en fil af typen")));

        assertThat(documents.of(initiative)).isEmpty();
    }

    @Test
    void the_latest_version_of_a_risk_counts() throws Exception {
        UUID risk = UUID.randomUUID();
        risk(risk, "4", "false").andExpect(status().is3xxRedirection());
        risk(risk, "2", "false").andExpect(status().is3xxRedirection());
        assertThat(risks.of(initiative)).extracting(Risk::likelihood).containsExactly(2);

        risk(risk, "2", "true").andExpect(status().is3xxRedirection());
        assertThat(risks.of(initiative)).isEmpty();
    }

    @Test
    void a_likelihood_of_six_is_refused() throws Exception {
        risk(UUID.randomUUID(), "6", "false").andExpect(status().isUnprocessableEntity());
    }

    private ResultActions steer(String choice, String until, String reason) throws Exception {
        return web.perform(post("/initiativer/{id}/styr", initiative)
                .with(SignIn.as(cast.manager()))
                .with(csrf())
                .param("version", String.valueOf(initiatives.get(initiative).version()))
                .param("choice", choice)
                .param("parkedUntil", until)
                .param("reason", reason));
    }

    private ResultActions upload(String name, byte[] content) throws Exception {
        return web.perform(multipart("/initiativer/{id}/dokumenter/nyt", initiative)
                .file(new MockMultipartFile("file", name, null, content))
                .param("title", "Rapport")
                .with(SignIn.as(cast.manager()))
                .with(csrf()));
    }

    private ResultActions risk(UUID id, String likelihood, String closed) throws Exception {
        return web.perform(post("/initiativer/{id}/risici/{risk}", initiative, id)
                .with(SignIn.as(cast.manager()))
                .with(csrf())
                .param("title", "Regler ændres")
                .param("likelihood", likelihood)
                .param("impact", "3")
                .param("response", "Tabel")
                .param("closed", closed));
    }
}
