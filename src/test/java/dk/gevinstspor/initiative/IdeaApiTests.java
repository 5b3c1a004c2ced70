package dk.gevinstspor.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dk.gevinstspor.support.Bearer;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A program hands in an idea in somebody's name. */
@DatabaseTest
class IdeaApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Bearer bearer;

    private Cast cast;

    @BeforeEach
    void aProgramme() {
        cast = organisation.programme();
    }

    @Test
    void an_idea_begins_as_on_the_page_and_sent_again_it_is_still_one() throws Exception {
        String first = send("k", "Partshøring", cast.unit())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.stage").value("IDEA"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        send("k", "Partshøring", cast.unit())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(id(first)));

        assertThat(initiatives.of(cast.programme())).singleElement().satisfies(idea -> {
            assertThat(idea.id()).hasToString(id(first));
            assertThat(idea.idea().title()).isEqualTo("Partshøring");
            assertThat(idea.idea().submittedBy()).isEqualTo(cast.head());
            assertThat(idea.stage()).isEqualTo(Stage.IDEA);
        });
        send("k", "Noget andet", cast.unit()).andExpect(status().isConflict());
    }

    private static String id(String answer) {
        return JsonPath.read(answer, "$.id");
    }

    @Test
    void what_is_missing_or_unknown_is_told_at_its_field_and_nothing_begins() throws Exception {
        send("k", " ", cast.unit())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("title"));
        send("k", "Partshøring", UUID.randomUUID())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("unitId"))
                .andExpect(jsonPath("$.errors[0].code").value("form.idea.unitId.unknown"));
        send(null, "Partshøring", cast.unit()).andExpect(status().isBadRequest());

        assertThat(initiatives.of(cast.programme())).isEmpty();
    }

    private ResultActions send(@Nullable String key, String title, UUID unit) throws Exception {
        var request = post("/api/v1/initiatives")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"title\": \"%s\", \"description\": \"Breve skrives i hånden\", \"unitId\": \"%s\"}"
                        .formatted(title, unit))
                .with(bearer.of(cast.head()));
        return mvc.perform(key == null ? request : request.header("Idempotency-Key", key));
    }
}
