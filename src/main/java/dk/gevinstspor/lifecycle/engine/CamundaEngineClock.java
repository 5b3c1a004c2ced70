package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.lifecycle.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Moves the engine's time and runs its jobs by hand. */
@Component
class CamundaEngineClock implements EngineClock {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaEngineClock.class);
    private static final Duration LONGEST_JOB = Duration.ofSeconds(30);
    private static final long GLANCE = Duration.ofMillis(20).toNanos();

    private final ManagementService management;
    private final JobExecutor executor;
    private final CamundaClock clock;
    private final boolean background;

    CamundaEngineClock(
            ManagementService management,
            ProcessEngineConfiguration configuration,
            CamundaClock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean background) {
        this.management = management;
        this.executor = ((ProcessEngineConfigurationImpl) configuration).getJobExecutor();
        this.clock = clock;
        this.background = background;
    }

    @Override
    public void sync() {
        clock.sync();
    }

    @Override
    public void pause() {
        if (!executor.isActive()) {
            return;
        }
        executor.shutdown();
        long deadline = System.nanoTime() + LONGEST_JOB.toNanos();
        while (management.createJobQuery().acquired().count() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE);
        }
    }

    @Override
    public void resume() {
        if (background && !executor.isActive()) {
            executor.start();
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return first(pending()).map(job -> job.getDuedate().toInstant());
    }

    @Override
    public int runDue(Instant until) {
        int done = 0;
        for (Optional<Job> next = due(until); next.isPresent(); next = due(until)) {
            if (runs(next.get())) {
                done++;
            }
        }
        return done;
    }

    private Optional<Job> due(Instant until) {
        return first(pending().duedateLowerThan(Date.from(until.plusMillis(1))));
    }

    private boolean runs(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            // The engine has counted the job down; without retries left it is an incident on the operations page.
            LOG.warn("Job {} of process instance {} failed", job.getId(), job.getProcessInstanceId(), e);
            return false;
        }
    }

    private JobQuery pending() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    private static Optional<Job> first(JobQuery query) {
        return query.orderByJobDuedate().asc().orderByJobId().asc().listPage(0, 1).stream()
                .findFirst();
    }
}
