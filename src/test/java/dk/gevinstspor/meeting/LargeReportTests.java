package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.initiative.Initiative.Idea;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.PrintOrder.What;
import dk.gevinstspor.meeting.ReportPrint.State;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.print.ReportFormat;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Pdfs;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A report of many initiatives is made by a worker; here one is many. The worker's thread is played by the test. */
@DatabaseTest
class LargeReportTests {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Intake intake;

    @Autowired
    private Reporting reporting;

    @Autowired
    private StatusReports reports;

    @Autowired
    private Papers papers;

    @Autowired
    private PrintSize size;

    @Autowired
    private Prints prints;

    @Autowired
    private PrintWork work;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private UUID report;
    private Object usually;

    @BeforeEach
    void aReportThatIsLarge() {
        usually = ReflectionTestUtils.getField(size, "most");
        ReflectionTestUtils.setField(size, "most", 0);
        cast = organisation.programme();
        Idea idea = new Idea("Partshøring", "Breve", cast.unit(), cast.consultant(), today.now());
        intake.submit(UUID.randomUUID(), cast.programme(), idea, Actor.onTheWeb(cast.consultant()));
        report = UUID.randomUUID();
        jdbc.sql("""
                        insert into status_report (id, version, programme_id, quarter, state)
                        values (?, 0, ?, '2021-Q4', 'APPROVED')""").params(report, cast.programme()).update();
        reporting.takeSnapshot(report);
    }

    @AfterEach
    void asUsual() {
        ReflectionTestUtils.setField(size, "most", usually);
        jdbc.sql("delete from report_print where programme_id = ?")
                .param(cast.programme())
                .update();
    }

    @Test
    void its_file_is_asked_for_followed_and_fetched() throws Exception {
        String page = "/rapporter/" + report + "/udskrift?hvad=REPORT&format=PDF";
        mvc.perform(get("/rapporter/" + report + "/pdf").with(SignIn.as(cast.manager())))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page));
        shows(page, "Lav filen");
        mvc.perform(post(page).with(csrf()).with(SignIn.as(cast.manager())))
                .andExpect(header().string("Location", page));
        ReportPrint print = prints.underWay(report).get(0);
        shows(page, "0 % færdig", "hx-get=\"/rapporter/udskrifter/" + print.id() + "/fremdrift\"");
        shows("/rapporter/" + report, "0 % færdig");
        mvc.perform(get("/rapporter/udskrifter/" + print.id() + "/fil").with(SignIn.as(cast.manager())))
                .andExpect(status().isNotFound());

        assertThat(work.next(() -> true)).isTrue();

        shows(page, "Filen er klar", "data-announce", "/rapporter/udskrifter/" + print.id() + "/fil");
        mvc.perform(get("/rapporter/udskrifter/" + print.id() + "/fremdrift").with(SignIn.as(cast.manager())))
                .andExpect(content().string(allOf(containsString("Filen er klar"), not(containsString("hx-get")))));
        byte[] file = mvc.perform(get("/rapporter/" + report + "/pdf").with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Pdfs.textOf(file)).contains("Partshøring");
        assertThat(prints.find(print.id()).orElseThrow().percent()).isEqualTo(99);
    }

    @Test
    void it_is_made_once_however_often_it_is_asked_for_and_again_when_the_report_has_gone_on() {
        UUID first = request(What.REPORT);
        assertThat(request(What.REPORT)).isEqualTo(first);
        work.next(() -> true);
        assertThat(request(What.REPORT)).isEqualTo(first);

        jdbc.sql("update status_report set version = version + 1 where id = ?")
                .param(report)
                .update();

        assertThat(request(What.REPORT)).isNotEqualTo(first);
        assertThat(prints.find(first)).isEmpty();
    }

    @Test
    void what_is_stopped_has_made_nothing_and_is_begun_again() {
        UUID id = request(What.REPORT);

        assertThat(work.next(() -> false)).isFalse();

        assertThat(prints.find(id).orElseThrow())
                .returns(State.WAITING, ReportPrint::state)
                .returns(0, ReportPrint::percent);
        assertThat(work.next(() -> true)).isTrue();
        assertThat(prints.content(id)).isPresent();
    }

    @Test
    void two_nodes_do_not_make_the_same() {
        UUID id = request(What.REPORT);

        transaction.executeWithoutResult(status -> {
            assertThat(prints.claim()).contains(id);
            assertThat(CompletableFuture.supplyAsync(() -> work.next(() -> true))
                            .join())
                    .isFalse();
        });
        assertThat(work.next(() -> true)).isTrue();
    }

    @Test
    void what_breaks_three_times_is_given_up_said_and_can_be_tried_again() throws Exception {
        UUID id = request(What.REBUILT);
        jdbc.sql("update report_print set report_id = ? where id = ?")
                .params(unfrozen(), id)
                .update();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(prints.find(id).orElseThrow().state()).isEqualTo(State.WAITING);
            assertThat(work.next(() -> true)).isTrue();
        }

        assertThat(prints.find(id).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(prints.content(id)).isEmpty();
        mvc.perform(get("/rapporter/udskrifter/" + id + "/fremdrift").with(SignIn.as(cast.manager())))
                .andExpect(content().string(containsString("Filen blev ikke lavet")));
        assertThat(work.next(() -> true)).isFalse();
    }

    @Test
    void the_steering_group_gets_it_when_its_papers_are_made() {
        reporting.distribute(report);

        assertThat(reports.get(report).state()).isEqualTo(StatusReport.State.DISTRIBUTED);
        for (Locale language : Papers.LANGUAGES) {
            assertThat(papers.content(report, Papers.Kind.STATUS, language)).isPresent();
        }
        assertThat(prints.underWay(report)).isEmpty();
    }

    private UUID request(What what) {
        PrintOrder order =
                size.large(reports.get(report), what, ReportFormat.PDF, DANISH).orElseThrow();
        return prints.request(order, cast.manager());
    }

    /** A report without figures: it cannot be made again. */
    private UUID unfrozen() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into status_report (id, version, programme_id, quarter, state)
                        values (?, 0, ?, '2021-Q3', 'APPROVED')""").params(id, cast.programme()).update();
        return id;
    }

    private void shows(String page, String... words) throws Exception {
        for (String word : words) {
            mvc.perform(get(page).with(SignIn.as(cast.manager())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(word)));
        }
    }
}
