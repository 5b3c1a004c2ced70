package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ReportPageTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Reporting reporting;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvc mvc;

    private Cast cast;
    private UUID report;

    @BeforeEach
    void aWrittenReport() {
        clock.set(LocalDate.of(2021, 2, 1));
        cast = organisation.programme();
        played.atContract(cast);
        clock.set(LocalDate.of(2021, 4, 6));
        report = reporting.openNext(cast.programme()).orElseThrow();
        reporting.takeSnapshot(report);
        reporting.write(
                report,
                "Det går <b>fremad</b>.\n\nNæste kvartal ser bedre ud.",
                new ClaimedLights(Light.YELLOW, null, null, null, "Robotten er forsinket"),
                List.of(Recommendation.of("At tage status til efterretning.")),
                Actor.onTheWeb(cast.manager()));
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private void approve() {
        reporting.approve(report, Actor.onTheWeb(cast.chair()));
    }

    @Test
    void a_draft_is_for_the_programme_manager_and_the_chair() throws Exception {
        for (UUID reader : List.of(cast.manager(), cast.chair())) {
            mvc.perform(get("/rapporter/" + report).with(SignIn.as(reader))).andExpect(status().isOk());
        }
        for (UUID reader : List.of(cast.consultant(), cast.controller(), cast.head())) {
            mvc.perform(get("/rapporter/" + report).with(SignIn.as(reader))).andExpect(status().isForbidden());
            mvc.perform(get("/rapporter/" + report + "/pdf").with(SignIn.as(reader)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/rapporter/" + report).with(SignIn.as(cast.outsider())))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_approved_report_is_for_everyone_in_the_programme_and_nobody_else() throws Exception {
        approve();

        mvc.perform(get("/rapporter/" + report).with(SignIn.as(cast.head()))).andExpect(status().isOk());
        mvc.perform(get("/rapporter/" + report).with(SignIn.as(cast.outsider())))
                .andExpect(status().isNotFound());
        Cast others = organisation.programme();
        mvc.perform(get("/rapporter/" + report).with(SignIn.as(others.manager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_page_shows_words_and_figures_as_text() throws Exception {
        mvc.perform(get("/rapporter/" + report).with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Statusrapport, 1. kvartal 2021")))
                .andExpect(content().string(containsString("Det går &lt;b&gt;fremad&lt;/b&gt;.")))
                .andExpect(content().string(containsString("<p>Næste kvartal ser bedre ud.</p>")))
                .andExpect(content().string(containsString("At tage status til efterretning.")))
                .andExpect(content().string(containsString("Programlederen: Gul")))
                .andExpect(content().string(containsString("Partshøring")));
    }

    @Test
    void the_pdf_is_sent_as_a_file_of_its_quarter() throws Exception {
        byte[] pdf = mvc.perform(get("/rapporter/" + report + "/pdf").with(SignIn.as(cast.chair())))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(
                        header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("statusrapport-2021-Q1.pdf")))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "1. kvartal 2021",
                            "Partshøring",
                            "Det går <b>fremad</b>.",
                            "Til godkendelse",
                            "Om lysene: Robotten er forsinket");
        }
    }

    @Test
    void it_can_be_had_to_work_on_as_text_and_as_a_workbook_of_its_tables() throws Exception {
        for (String format : List.of("docx", "xlsx")) {
            mvc.perform(get("/rapporter/" + report + "/" + format).with(SignIn.as(cast.chair())))
                    .andExpect(status().isOk())
                    .andExpect(header().string(
                                    HttpHeaders.CONTENT_DISPOSITION, containsString("statusrapport-2021-Q1." + format)))
                    .andExpect(content().string(startsWith("PK")));
            mvc.perform(get("/rapporter/" + report + "/" + format).with(SignIn.as(cast.head())))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void a_figure_leads_to_the_initiatives_it_sums_and_only_whoever_may_further() throws Exception {
        approve();
        mvc.perform(get("/rapporter/" + report).with(SignIn.as(cast.head())))
                .andExpect(content().string(containsString("/rapporter/" + report + "/tal?trin=ESTIMATED\"")))
                .andExpect(content().string(containsString("/tal?trin=ESTIMATED&amp;afdeling=" + cast.department())));
        String list = "/rapporter/" + report + "/tal?trin=ESTIMATED&afdeling=" + cast.department();
        mvc.perform(get(list).with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Partshøring</a>")))
                .andExpect(content().string(containsString("0,6")));
        mvc.perform(get(list).with(SignIn.as(cast.outsider()))).andExpect(status().isNotFound());
        mvc.perform(get("/rapporter/" + report + "/tal?trin=ALT").with(SignIn.as(cast.manager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void any_quarter_of_the_programme_can_be_had_as_figures() throws Exception {
        mvc.perform(get("/rapporter/kvartal/2021-Q2/pdf").with(SignIn.as(cast.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("%PDF")));
        for (String outside : List.of("2020-Q4", "2021-Q3", "2021-Q5", "nu")) {
            mvc.perform(get("/rapporter/kvartal/" + outside + "/pdf").with(SignIn.as(cast.head())))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void the_list_has_every_quarter_and_links_only_to_what_one_may_read() throws Exception {
        mvc.perform(get("/rapporter").with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/rapporter/" + report)))
                .andExpect(content().string(containsString("Til godkendelse")))
                .andExpect(content().string(containsString("/rapporter/kvartal/2021-Q2/pdf")));
        mvc.perform(get("/rapporter").with(SignIn.as(cast.head())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/rapporter/" + report))))
                .andExpect(content().string(containsString("/rapporter/kvartal/2021-Q1/pdf")));
    }

    @Test
    void whoever_has_no_role_is_told_whom_to_ask() throws Exception {
        mvc.perform(get("/rapporter").with(SignIn.as(cast.outsider())))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Du kan læse statusrapporter, når du har en rolle")));
    }

    @Test
    void the_page_can_be_read_in_english() throws Exception {
        mvc.perform(get("/rapporter/" + report + "?sprog=en").with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Status report, Q1 2021")));
    }
}
