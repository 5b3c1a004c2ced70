package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Risks;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** From an uploaded document to a case: looked through, corrected, accepted or rejected. */
@DatabaseTest
@Transactional
class ImportPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Cases cases;

    @Autowired
    private Risks risks;

    private Cast cast;

    @BeforeEach
    void a_programme() {
        cast = organisation.programme();
    }

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
    void a_corrected_cell_is_counted_again_and_kept_for_another_day() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(form(review).param("p0.t0.r0.2026", "-1.200")).andExpect(status().is3xxRedirection());

        web.perform(get(review).with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("-1.200")))
                .andExpect(content().string(containsString("Årsværk og sats")));
        web.perform(accept(review).param("p0.t0.r0.2026", "-1.200")).andExpect(status().is3xxRedirection());
        assertThat(cases.ofInitiative(only().id()).orElseThrow().of(CaseLine.Kind.SAVING, 2026))
                .isEqualTo(Money.of(-1200));
    }

    @Test
    void a_cell_that_is_no_amount_is_refused_at_its_field_and_nothing_typed_is_lost() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(accept(review).param("p0.t0.r0.2026", "mange").param("p0.title", "Min titel"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"mange\"")))
                .andExpect(content().string(containsString("Min titel")))
                .andExpect(content().string(containsString("skriv et helt tal i 1.000 kr.")));
        assertThat(initiatives.of(cast.programme())).isEmpty();
    }

    @Test
    void without_a_unit_nothing_is_made() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);

        web.perform(form(review + "/godkend").param("p0.take", "on"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vælg den enhed, der får initiativet")));
        assertThat(initiatives.of(cast.programme())).isEmpty();
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
    void what_is_wrong_or_empty_in_a_proposal_that_is_not_taken_stops_nothing() throws Exception {
        String review = upload("/forslag", SampleProposals.TWO);

        web.perform(accept(review)
                        .param("p0.title", "")
                        .param("p0.level", "")
                        .param("p1.title", "")
                        .param("p1.level", "ukendt"))
                .andExpect(status().is3xxRedirection());

        assertThat(only().title()).isEqualTo("AB01 Robot til fakturaer");
    }

    @Test
    void sums_in_kroner_are_shown_with_decimal_commas_as_the_cells_are() throws Exception {
        String review = upload("/forslag", """
                Forslagets titel: Fælles indgang

                Kr. 2024 p/l	Styringsområde	2024	2025	2026
                Varige ændringer
                Sparet tid	Service	0	-12.345	-12.345
                Samlet varig ændring		0	-12.345	-12.345
                Implementeringsomkostninger
                Indkøb	Anlæg	10.000	0	0
                """);

        web.perform(get(review).with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("value=\"-12,345\"")))
                .andExpect(content().string(containsString("<td data-title=\"Beregnet\">-12,345</td>")));
    }

    @Test
    void a_table_without_a_unit_and_with_turned_signs_is_shown_as_it_stands_and_accepted_as_it_is_chosen()
            throws Exception {
        String review = upload("/forslag", """
                Forslagets titel: Fælles indgang

                Udgifter 2021 p/l	Styringsområde	2021	2022	2023
                Varige ændringer
                Effektivisering af sagsgange	Service	0	300.000	300.000
                Implementeringsomkostninger
                Indkøb	Anlæg	-400.000	0	0

                Note: Besparelser er angivet med positivt fortegn.
                """);
        web.perform(get(review).with(SignIn.as(cast.consultant())))
                .andExpect(content().string(containsString("value=\"TURN_ALL\"")))
                .andExpect(content().string(containsString("value=\"KRONER\"")))
                .andExpect(content().string(containsString("som den står i dokumentet")));

        web.perform(accept(review).param("p0.scale", "KRONER").param("p0.signs", "TURN_ALL"))
                .andExpect(status().is3xxRedirection());

        EconomicCase made = cases.ofInitiative(only().id()).orElseThrow();
        assertThat(made.implementation(2021)).isEqualTo(Money.of(400));
        assertThat(made.of(CaseLine.Kind.SAVING, 2022)).isEqualTo(Money.of(-300));
    }

    @Test
    void more_than_a_field_can_keep_is_said_and_not_left_out() throws Exception {
        String review = upload("/forslag", SampleProposals.WITH_FINDINGS);
        String long4001 = "x".repeat(4_001);

        web.perform(form(review).param("reason." + UUID.randomUUID(), long4001))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("mere end 4.000 tegn")));
        web.perform(accept(review).param("reason." + UUID.randomUUID(), long4001))
                .andExpect(status().isUnprocessableEntity());
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

    private String upload(String path, String text) throws Exception {
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

    private MockHttpServletRequestBuilder form(String path) {
        return post(path).with(csrf()).with(SignIn.as(cast.consultant()));
    }

    private MockHttpServletRequestBuilder accept(String review) {
        return form(review + "/godkend")
                .param("p0.take", "on")
                .param("p0.unit", cast.unit().toString());
    }

    private Initiative only() {
        List<Initiative> made = initiatives.of(cast.programme());
        assertThat(made).hasSize(1);
        return made.get(0);
    }
}
