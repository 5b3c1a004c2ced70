package dk.gevinstspor.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class FilesTests {

    private static final byte[] NOTE = "Målt på Østerbro\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Files files;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private UUID karen;

    @BeforeEach
    void somebodyWithEvidence() {
        karen = organisation.person("Karen Kær", null);
    }

    @Test
    void a_file_comes_back_as_it_was_given_and_always_as_an_attachment() throws Exception {
        UUID id = files.store(
                new MockMultipartFile("evidence", "../Måling 1.txt", "text/html", NOTE), Actor.onTheWeb(karen));

        web.perform(get("/filer/{id}", id).with(SignIn.as(karen)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(NOTE))
                .andExpect(content().contentTypeCompatibleWith("text/plain"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Disposition",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.startsWith("attachment"),
                                        org.hamcrest.Matchers.containsString("UTF-8''M%C3%A5ling%201.txt"))));
        assertThat(files.find(Set.of(id))).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("Måling 1.txt");
            assertThat(file.size()).isEqualTo(NOTE.length);
            assertThat(file.personId()).isEqualTo(karen);
        });
    }

    @Test
    void a_file_of_somebody_else_and_a_file_that_never_was_look_the_same() throws Exception {
        UUID id = files.store("noter.txt", NOTE, Actor.onTheWeb(karen));
        UUID stranger = organisation.person("Ulla Udenfor", null);

        web.perform(get("/filer/{id}", id).with(SignIn.as(stranger))).andExpect(status().isNotFound());
        web.perform(get("/filer/{id}", UUID.randomUUID()).with(SignIn.as(karen)))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_file_with_a_problem_is_not_stored() {
        assertThatThrownBy(() -> files.store("program.exe", NOTE, Actor.onTheWeb(karen)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stored_file_can_not_be_changed() {
        UUID id = files.store("noter.txt", NOTE, Actor.onTheWeb(karen));

        assertThatThrownBy(() -> jdbc.sql("update file set name = 'andet.txt' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }
}
