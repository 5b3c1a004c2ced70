package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.Bearer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A program changes a case: what it was given comes back changed, and never over somebody else's change. */
class CaseDraftApiTests extends CasePages {

    @Autowired
    private Bearer bearer;

    @Autowired
    private PersonSetup people;

    @Autowired
    private ObjectMapper json;

    @Test
    void what_is_sent_back_changed_is_a_new_version_whatever_language_its_person_reads() throws Exception {
        int version = 1;
        for (String language : new String[] {"da", "en"}) {
            people.speak(cast.consultant(), Locale.forLanguageTag(language), Actor.SYSTEM);
            ObjectNode changed = draft(initiative, version);
            value(changed, 3, 1, 900 + version);

            send(initiative, "\"" + version + "\"", changed)
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.version.number").value(version + 1))
                    .andExpect(jsonPath("$.version.channel").value("API"));
            send(initiative, "\"" + version + "\"", changed).andExpect(status().isPreconditionFailed());
            version++;
        }
        send(initiative, null, draft(initiative, version)).andExpect(status().isPreconditionRequired());

        CaseVersion newest = cases.versions(initiative).get(0);
        assertThat(newest.number()).isEqualTo(3);
        assertThat(newest.reason()).isEqualTo("Ny pris");
        assertThat(newest.economicCase().implementation(2022)).isEqualTo(Money.of(1867));
        assertThat(newest.economicCase().fte(2026)).isEqualTo(Fte.of("5"));
    }

    @Test
    void what_cannot_be_is_told_at_its_number_and_nothing_is_stored() throws Exception {
        ObjectNode wrong = draft(initiative, 1);
        value(wrong, 2, 0, 965.5);
        ((ObjectNode) wrong.at("/lines/0")).put("rate", "findes ikke");

        send(initiative, "*", wrong)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[?(@.field=='lines[2].values[0]')].code")
                        .exists())
                .andExpect(
                        jsonPath("$.errors[?(@.field=='lines[0].rate')].code").exists());
        assertThat(cases.versions(initiative)).hasSize(1);
    }

    @Test
    void an_initiative_without_a_case_gets_its_first_and_only_from_who_may() throws Exception {
        UUID other = played.atContract(cast);
        ObjectNode first = draft(initiative, 1);

        assertThat(draft(other, 0).at("/lines")).isEmpty();
        send(other, "\"0\"", first)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.paybackOnTotalEconomy.ordinal").value(6));
        web.perform(get("/api/v1/cases/" + other + "/draft").with(bearer.of(cast.controller())))
                .andExpect(status().isForbidden());
    }

    private ObjectNode draft(UUID subject, int version) throws Exception {
        JsonNode draft = json.readTree(
                web.perform(get("/api/v1/cases/" + subject + "/draft").with(bearer.of(cast.consultant())))
                        .andExpect(status().isOk())
                        .andExpect(header().string("ETag", startsWith("\"" + version + ".")))
                        .andExpect(jsonPath("$.rates[0].tkrPerFte").isNumber())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        return ((ObjectNode) draft.get("content")).put("reason", "Ny pris");
    }

    private static void value(ObjectNode content, int line, int year, double value) {
        ((ArrayNode) content.at("/lines/" + line + "/values")).set(year, value);
    }

    private ResultActions send(UUID subject, @Nullable String ifMatch, JsonNode content) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/v1/cases/" + subject + "/versions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(content.toString())
                .with(bearer.of(cast.consultant()));
        return web.perform(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }
}
