package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.lifecycle.EngineClock;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@DirtiesContext
class EngineClockTests {

    @Autowired
    private EngineClock engineClock;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ProcessEngineConfiguration configuration;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void backToTheStart() {
        clock.reset();
        engineClock.sync();
    }

    @Test
    void background_work_starts_with_the_application_and_can_be_paused() {
        JobExecutor executor = ((ProcessEngineConfigurationImpl) configuration).getJobExecutor();
        assertThat(executor.isActive()).isTrue();

        engineClock.pause();
        assertThat(executor.isActive()).isFalse();

        engineClock.resume();
        assertThat(executor.isActive()).isTrue();
    }

    @Test
    void the_engine_lives_by_the_applications_clock() {
        clock.set(LocalDate.of(2024, 2, 29));

        engineClock.sync();

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isCloseTo(
                        Zone.morningOf(LocalDate.of(2024, 2, 29)).plus(1, ChronoUnit.HOURS),
                        within(5, ChronoUnit.MINUTES));
    }

    @Test
    void due_jobs_are_found_by_an_index() {
        assertThat(jdbc.sql("select indexdef from pg_indexes where indexname = 'act_ru_job_by_duedate'")
                        .query(String.class)
                        .single())
                .contains("(duedate_)");
    }
}
