package dk.gevinstspor.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import dk.gevinstspor.lifecycle.Operations.Rule;
import dk.gevinstspor.lifecycle.Operations.Violation;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.mail.WrittenMails.Written;
import dk.gevinstspor.meeting.Reporting;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.SentReport;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** What follows when a decision is passed on to somebody else. */
@DatabaseTest
@Import(EnginePlay.class)
@Transactional
class DecisionHandoverTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Engine engine;

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private Operations operations;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Reporting reporting;

    @Autowired
    private TasksByHand tasks;

    @Autowired
    private WrittenMails written;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private UUID report;

    @BeforeEach
    void a_report_that_asks_for_something() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
        report = SentReport.next(reporting, cast, new Recommendation("At slette data", null, null, null));
    }

    @AfterEach
    void reset_the_clock() {
        clock.reset();
        engineClock.sync();
    }

    @Test
    void the_task_and_the_mail_are_the_new_owners_and_the_former_ones_link_is_dead() throws Exception {
        UUID decision = decidedFor(cast.delivery());
        goTo(LocalDate.of(2022, 1, 17));
        assertThat(mails("decision-overdue")).singleElement().returns("QUEUED", Written::state);

        handOver(decision, cast.consultant());

        assertThat(assignees(decision)).containsExactly(cast.consultant());
        assertThat(mails("decision-overdue")).singleElement().returns("WITHDRAWN", Written::state);
        assertThat(mails("decision-handed-over"))
                .singleElement()
                .returns(cast.consultant(), Written::recipient)
                .satisfies(mail -> assertThat(mail.plain())
                        .contains("Pia Programleder", "Kurt Koncernit", "Han er rejst", "14. januar 2022", "/svar/"));
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(jdbc.sql("select count(*) from record_entry where kind = 'DECISION_HANDOVER'")
                        .query(Integer.class)
                        .single())
                .isOne();
        tasks.perform(cast.programme(), null, "close-decision", cast.consultant(), Map.of("remark", "De er slettet"));
        assertThat(ofDecisions()).isEmpty();
    }

    @Test
    void when_its_owner_has_left_the_programme_manager_is_told_instead() throws Exception {
        UUID decision = decidedFor(cast.delivery());
        jdbc.sql("update person set disabled_at = now() where id = ?")
                .param(cast.delivery())
                .update();

        goTo(LocalDate.of(2022, 1, 17));

        assertThat(mails("decision-overdue")).isEmpty();
        assertThat(mails("decision-without-owner"))
                .singleElement()
                .returns(cast.manager(), Written::recipient)
                .satisfies(mail -> assertThat(mail.plain())
                        .contains("Kurt Koncernit", "14. januar 2022", "rapporter/beslutninger/" + decision));
    }

    @Test
    void one_that_nobody_is_asked_about_leads_from_operations_to_whom_it_can_be_given() throws Exception {
        UUID decision = UUID.randomUUID();
        jdbc.sql("""
                        insert into steering_decision (id, report_id, number, outcome, owner_id, due_on, valid_from,
                            recorded_at, person_id, channel)
                        values (?, ?, 1, 'FOLLOWED', ?, '2022-02-01', '2022-01-03', now(), ?, 'WEB')""").params(decision, report, cast.delivery(), cast.chair()).update();
        jdbc.sql("update person set disabled_at = now() where id = ?")
                .param(cast.delivery())
                .update();
        assertThat(ofDecisions())
                .extracting(Violation::rule, Violation::key)
                .containsExactlyInAnyOrder(
                        tuple(Rule.DECISION, decision.toString()), tuple(Rule.DECISION_OWNER, decision.toString()));
        String link = "href=\"/rapporter/beslutninger/" + decision + "\"";
        operations().andExpect(content().string(containsString(link)));

        handOver(decision, cast.consultant());

        assertThat(ofDecisions()).isEmpty();
        operations().andExpect(content().string(not(containsString(link))));
        assertThat(assignees(decision)).containsExactly(cast.consultant());
    }

    private ResultActions operations() throws Exception {
        web.perform(post("/drift/sammenlign").with(csrf()).with(SignIn.as(cast.admin())))
                .andExpect(redirectedUrl("/drift"));
        return web.perform(get("/drift").with(SignIn.as(cast.admin())));
    }

    private UUID decidedFor(UUID owner) {
        engine.startAt(BusinessProcess.QUARTERLY_STATUS, report, "record-decisions");
        tasks.perform(
                cast.programme(),
                null,
                "record-decisions",
                cast.chair(),
                Map.of(
                        "decisions[0].outcome", "FOLLOWED",
                        "decisions[0].ownerId", owner.toString(),
                        "decisions[0].dueOn", "14.01.2022"));
        return jdbc.sql("select id from steering_decision where report_id = ?")
                .param(report)
                .query(UUID.class)
                .single();
    }

    private void handOver(UUID decision, UUID to) throws Exception {
        String page = "/rapporter/beslutninger/" + decision;
        web.perform(post(page)
                        .param("ownerId", to.toString())
                        .param("reason", "Han er rejst")
                        .with(csrf())
                        .with(SignIn.as(cast.manager())))
                .andExpect(redirectedUrl(page));
    }

    private List<UUID> assignees(UUID decision) {
        return jdbc.sql("select assignee from task where business_key = ?")
                .param(decision)
                .query(UUID.class)
                .list();
    }

    private List<Written> mails(String template) {
        return written.of(report).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }

    private List<Violation> ofDecisions() {
        return operations.violations().stream()
                .filter(each -> each.page() != null)
                .toList();
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        engineClock.sync();
        engineClock.runDue(clock.instant());
    }
}
