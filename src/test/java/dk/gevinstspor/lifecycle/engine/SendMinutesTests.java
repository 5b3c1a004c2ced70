package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.TasksByHand;
import dk.gevinstspor.meeting.Reporting;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SentReport;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Minutes go out once when the decisions are recorded, whichever model the report goes by. */
@DatabaseTest
@Transactional
class SendMinutesTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Engine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Reporting reporting;

    @Autowired
    private TasksByHand tasks;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private UUID report;

    @BeforeEach
    void a_report_that_is_out() {
        cast = organisation.programme();
        report = SentReport.next(reporting, cast, new Recommendation("At fortsætte", null, null, null));
    }

    @Test
    void of_a_report_that_goes_by_the_newest_model() {
        engine.startAt(BusinessProcess.QUARTERLY_STATUS, report, "record-decisions");

        decide();

        assertThat(mailed()).isOne();
    }

    @Test
    void of_a_report_that_was_under_way_before_there_were_minutes() {
        repository
                .createDeployment()
                .addModelInstance(
                        "quarterly-status.bpmn",
                        Bpmn.createExecutableProcess("quarterly-status")
                                .camundaHistoryTimeToLive(3653)
                                .startEvent()
                                .userTask("record-decisions")
                                .camundaFormKey("record-decisions")
                                .camundaAssignee("${facts.reportChair(execution.processBusinessKey)}")
                                .endEvent()
                                .done())
                .deploy();
        engine.startAt(BusinessProcess.QUARTERLY_STATUS, report, "record-decisions");
        repository
                .createDeployment()
                .addClasspathResource("processes/quarterly-status.bpmn")
                .deploy();

        decide();

        assertThat(mailed()).isOne();
    }

    private void decide() {
        tasks.perform(
                cast.programme(), null, "record-decisions", cast.chair(), Map.of("decisions[0].outcome", "FOLLOWED"));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).list().stream()
                .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).list().stream())
                .map(Job::getId)
                .toList()
                .forEach(management::executeJob);
        assertThat(engine.runs(BusinessProcess.QUARTERLY_STATUS, report)).isFalse();
    }

    /** To the chair, who is the only member. */
    private int mailed() {
        return jdbc.sql("select count(*) from mail_outbox where template = 'meeting-minutes' and recipient_id = ?")
                .param(cast.chair())
                .query(Integer.class)
                .single();
    }
}
