package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Transactional;

/** From an uploaded document to a case: looked through, accepted or rejected. */
@DatabaseTest
@Transactional
class ImportPagesTests extends ImportFixture {

    @Test
    void shown_beside_its_source_with_its_findings_before_anything_is_stored() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(get(review).with(SignIn.as(cast.consultant())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sagsassistent til parkering")))
                .andExpect(content().string(containsString("-1.148")))
                .andExpect(content().string(containsString("350 timer")))
                .andExpect(content().string(containsString("378")));
        assertThat(initiatives.of(cast.programme())).isEmpty();
    }

    @Test
    void accepted_it_is_an_initiative_with_its_case_goals_risks_and_findings() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(accept(review)).andExpect(status().is3xxRedirection());

        Initiative made = only();
        assertThat(made.title()).isEqualTo("Sagsassistent til parkering");
        assertThat(made.unitId()).isEqualTo(cast.unit());
        EconomicCase economicCase = cases.ofInitiative(made.id()).orElseThrow();
        assertThat(economicCase.priceLevel().year()).isEqualTo(2024);
        assertThat(economicCase.of(CaseLine.Kind.SAVING, 2026)).isEqualTo(Money.of(-1148));
        assertThat(economicCase.lines().get(0).remarks().source()).contains("forslag.txt");
        assertThat(risks.of(made.id())).isNotEmpty();
        web.perform(get("/initiativer/" + made.id() + "/forslaget").with(SignIn.as(cast.head())))
                .andExpect(content().string(containsString("350 timer")))
                .andExpect(content().string(containsString("Løsningen er i drift")))
                .andExpect(content().string(containsString("forslag.txt")));
    }

    @Test
    void accepted_twice_it_is_one_initiative_and_one_case() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(accept(review)).andExpect(status().is3xxRedirection());
        web.perform(accept(review)).andExpect(status().is3xxRedirection());

        assertThat(cases.versions(only().id())).hasSize(1);
    }

    @Test
    void on_an_initiative_it_is_the_next_version_of_its_case() throws Exception {
        UUID initiative = played.atContract(cast);
        String review = upload("/initiativer/" + initiative + "/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(form(review + "/godkend").param("p0.take", "on")).andExpect(status().is3xxRedirection());

        assertThat(cases.versions(initiative).get(0).reason()).isEqualTo("Importeret fra forslag.txt");
        assertThat(initiatives.of(cast.programme())).hasSize(1);
    }

    @Test
    void rejected_it_changes_nothing_and_cannot_be_accepted_any_more() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(form(review + "/afvis")).andExpect(status().is3xxRedirection());

        web.perform(accept(review)).andExpect(status().isConflict());
        assertThat(initiatives.of(cast.programme())).isEmpty();
    }

    @Test
    void several_proposals_become_several_initiatives_or_those_that_are_taken() throws Exception {
        String review = upload("/forslag", SampleProposals.TWO);

        web.perform(accept(review)
                        .param("p1.take", "on")
                        .param("p1.unit", cast.department().toString()))
                .andExpect(status().is3xxRedirection());

        assertThat(initiatives.of(cast.programme()))
                .extracting(Initiative::title)
                .containsExactlyInAnyOrder("AB01 Robot til fakturaer", "AB02 Robot til partshøring");
    }

    @Test
    void a_deviation_is_accepted_for_a_reason_that_everybody_sees() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);
        web.perform(accept(review));
        UUID initiative = only().id();
        String page = web.perform(
                        get("/initiativer/" + initiative + "/forslaget").with(SignIn.as(cast.consultant())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String link = page.replaceAll("(?s).*?href=\"(/initiativer/[^\"]+/afvigelser/[^\"]+)\".*", "$1");

        web.perform(form(link)).andExpect(status().isUnprocessableEntity());
        web.perform(form(link).param("reason", "Målt i pilottesten")).andExpect(status().is3xxRedirection());

        web.perform(get("/initiativer/" + initiative + "/forslaget").with(SignIn.as(cast.head())))
                .andExpect(content().string(containsString("Accepteret af Karen Konsulent: Målt i pilottesten")));
    }

    @Test
    void a_bad_file_gets_a_sentence_at_its_field() throws Exception {
        web.perform(multipart("/forslag")
                        .file(new MockMultipartFile("file", "forslag.doc", "application/msword", new byte[] {1, 2, 3}))
                        .with(csrf())
                        .with(SignIn.as(cast.consultant())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("file-error")))
                .andExpect(content().string(not(containsString("??"))));
    }
}
