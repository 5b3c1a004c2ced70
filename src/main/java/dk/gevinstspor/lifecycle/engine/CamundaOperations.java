package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.lifecycle.EngineClock;
import dk.gevinstspor.lifecycle.Operations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the engine's tables with the domain's, inside the database: only what is wrong comes out. */
@Component
@Transactional(readOnly = true)
class CamundaOperations implements Operations {

    private static final String RUNNING = """
            with running as (
                select e.business_key_ as key, count(*) as found
                  from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                 where e.parent_id_ is null and d.key_ = '%s' group by e.business_key_)
            """;

    private static final String LIFECYCLE = RUNNING.formatted("initiative-lifecycle") + """
            select 'LIFECYCLE' as rule, i.id::text as key, coalesce(r.found, 0) as found
              from initiative i left join running r on r.key = i.id::text
             where coalesce(r.found, 0) <> case when i.stage in ('STOPPED', 'REJECTED', 'RETIRED') then 0 else 1 end""";

    private static final String CALENDAR = RUNNING.formatted("benefit-calendar") + """
            select 'CALENDAR' as rule, i.id::text as key, coalesce(r.found, 0) as found
              from initiative i left join running r on r.key = i.id::text
             where coalesce(r.found, 0) <>
                   case when i.go_live_on is null or i.stage in ('STOPPED', 'REJECTED', 'RETIRED') then 0 else 1 end""";

    private static final String FOLLOW_UP = RUNNING.formatted("benefit-follow-up") + """
            select 'FOLLOW_UP' as rule, p.id::text as key, coalesce(r.found, 0) as found
              from follow_up_period p left join running r on r.key = p.id::text
             where coalesce(r.found, 0) <> case when p.ended_at is null and p.state <> 'DISPUTED' then 1 else 0 end""";

    private static final String DISPUTE = RUNNING.formatted("benefit-dispute") + """
            select 'DISPUTE' as rule, d.id::text as key, coalesce(r.found, 0) as found
              from dispute d left join running r on r.key = d.id::text
             where coalesce(r.found, 0) <> case when exists (select from dispute_step s
                   where s.dispute_id = d.id and s.step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED')) then 0 else 1 end""";

    private static final String SETTLEMENT = RUNNING.formatted("delivery-settlement") + """
            select 'SETTLEMENT' as rule, s.id::text as key, coalesce(r.found, 0) as found
              from settlement s left join running r on r.key = s.id::text
              left join settlement_outcome o on o.settlement_id = s.id
             where coalesce(r.found, 0) <> case when o.settlement_id is null then 1 else 0 end""";

    private static final String DECISION = RUNNING.formatted("decision-follow-up") + """
            select 'DECISION' as rule, d.id::text as key, coalesce(r.found, 0) as found
              from steering_decision d left join running r on r.key = d.id::text
              left join decision_closing c on c.decision_id = d.id
             where d.owner_id is not null and coalesce(r.found, 0) <> case when c.decision_id is null then 1 else 0 end""";

    private static final String DECISION_OWNER = """
            select 'DECISION_OWNER' as rule, d.id::text as key, 0 as found
              from steering_decision d
              left join lateral (select owner_id from decision_handover where decision_id = d.id
                                  order by seq desc limit 1) h on true
              join person p on p.id = coalesce(h.owner_id, d.owner_id)
             where p.disabled_at is not null
               and not exists (select from decision_closing c where c.decision_id = d.id)""";

    private static final String PLACE = RUNNING.formatted("initiative-lifecycle") + """
            select 'PLACE' as rule, r.key, count(s.id) as found
              from running r left join step_history s
                on s.business_key = r.key::uuid and s.process = 'initiative-lifecycle' and s.ended_at is null
             group by r.key
            having count(distinct case when s.activity_id like 'review-%' then 'review' else s.activity_id end) <> 1""";

    private static final String TASKS = """
            select 'TASKS' as rule, coalesce(t.id, a.id_) as key, (case when a.id_ is null then 0 else 1 end) as found
              from task t full join act_ru_task a on a.id_ = t.id
             where a.id_ is null or t.id is null or t.assignee::text is distinct from a.assignee_""";

    private static final String VIOLATIONS = Stream.of(
                    LIFECYCLE, PLACE, CALENDAR, FOLLOW_UP, DISPUTE, SETTLEMENT, DECISION, DECISION_OWNER, TASKS)
            .collect(Collectors.joining(") union all (", "(", ")"));

    private static final String INCIDENTS = """
            select i.configuration_ as job_id, d.key_ as process, i.activity_id_ as activity,
                   p.business_key_ as business_key, i.incident_timestamp_ as since, i.incident_msg_ as message
              from act_ru_incident i
              join act_re_procdef d on d.id_ = i.proc_def_id_
              join act_ru_execution p on p.id_ = i.proc_inst_id_
             where i.incident_type_ = 'failedJob' order by i.incident_timestamp_""";

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final EngineClock clock;

    CamundaOperations(JdbcClient jdbc, ManagementService management, EngineClock clock) {
        this.jdbc = jdbc;
        this.management = management;
        this.clock = clock;
    }

    @Override
    public List<Violation> violations() {
        return jdbc.sql(VIOLATIONS).query(Violation.class).list();
    }

    @Override
    public List<Incident> incidents() {
        return jdbc.sql(INCIDENTS).query(Incident.class).list();
    }

    @Override
    @Transactional
    public void retry(String jobId) {
        if (management.createJobQuery().jobId(jobId).noRetriesLeft().count() > 0) {
            management.setJobRetries(jobId, 1);
        }
    }

    @Override
    public long openTimers() {
        return management.createJobQuery().timers().count();
    }

    @Override
    public Optional<Instant> nextDue() {
        return clock.nextDue();
    }
}
