package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Today;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a programme's initiatives wait, how long, and for whom: one statement each, however many there are. */
@Component
@Transactional(readOnly = true)
class ProcessLoad {

    private static final int PAGE = 50;
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** What waits at a step. Only what the reader and the filter ask for is joined: the rest is read from the index alone. */
    private static final String THESE = """
            from step_history s %s %s
            where s.programme_id = :programme and s.process = :process and s.activity_id = :activity
              and s.ended_at is null and s.initiative_id is not null %s""";

    private static final String MINE = """
            and (i.unit_id = any (:units) or i.id = any (:party)
              or :me in (i.submitted_by, i.process_owner_id, i.benefit_owner_id))""";

    private final JdbcClient jdbc;
    private final Today today;
    private final ConcurrentHashMap<UUID, Kept> kept = new ConcurrentHashMap<>();

    ProcessLoad(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * A step at which something waits.
     *
     * @param waiting initiatives
     * @param overdue those of them whose task is past its deadline
     * @param averageDays that they have waited so far
     * @param longestDays that one of them has
     */
    record StepLoad(
            String process,
            String activityId,
            String activityType,
            int waiting,
            int overdue,
            double averageDays,
            double longestDays) {}

    /**
     * One of the five gates: its tasks, and the contract's signatures for gate 2.
     *
     * @param averageDays null when nothing waits there
     */
    record GateLoad(
            int gate,
            String process,
            String activityId,
            int waiting,
            int overdue,
            @Nullable Double averageDays,
            @Nullable Double longestDays) {

        public boolean isBlocking() {
            return overdue > 0;
        }
    }

    /**
     * An initiative that waits at a step.
     *
     * @param person whose task it is; null while it is open to its role
     * @param total how many there are on all pages
     */
    record Waiting(
            UUID initiativeId,
            String label,
            Instant since,
            double days,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable String person,
            @Nullable String role,
            int total) {}

    /** Every step at which something waits, and all five gates in order, each with the step that most wait at. */
    record Load(List<StepLoad> steps, List<GateLoad> gates) {}

    /** @param madeAt by the server's own counter: a step that ended with nothing after it is seen a minute later at most */
    private record Kept(String fingerprint, long madeAt, Load load) {

        boolean isOf(String now) {
            return fingerprint.equals(now) && System.nanoTime() - madeAt < KEPT.toNanos();
        }
    }

    /** Kept until a process takes a step, or a minute has passed: sums over everything that waits take their time. */
    Load of(UUID programmeId) {
        Instant minute = today.now().truncatedTo(ChronoUnit.MINUTES);
        String fingerprint = minute + " "
                + jdbc.sql("select last_value from step_history_id_seq")
                        .query(Long.class)
                        .single();
        Kept last = kept.get(programmeId);
        if (last != null && last.isOf(fingerprint)) {
            return last.load;
        }
        Load made = new Load(steps(programmeId), gates(programmeId));
        kept.put(programmeId, new Kept(fingerprint, System.nanoTime(), made));
        return made;
    }

    List<StepLoad> steps(UUID programmeId) {
        return jdbc.sql("""
                        select s.process, s.activity_id, s.activity_type, count(distinct s.initiative_id)::int as waiting,
                               count(distinct s.initiative_id) filter (where t.due_at < :now)::int as overdue,
                               avg(extract(epoch from :now - s.started_at))::float8 / 86400 as average_days,
                               max(extract(epoch from :now - s.started_at))::float8 / 86400 as longest_days
                        from step_history s left join task t on t.id = s.task_id
                        where s.programme_id = :programme and s.ended_at is null and s.initiative_id is not null
                        group by 1, 2, 3 order by 4 desc, 7 desc""")
                .param("programme", programmeId)
                .param("now", now())
                .query(StepLoad.class)
                .list();
    }

    /** All five, in order; each with the step that most wait at. */
    List<GateLoad> gates(UUID programmeId) {
        return jdbc.sql("""
                        with gate (gate, process, activity_id) as (values
                            (1, 'initiative-lifecycle', 'prioritise'),
                            (2, 'initiative-lifecycle', 'draft-contract'),
                            (2, 'benefit-contract', 'sign-unit-head'),
                            (2, 'benefit-contract', 'sign-programme-manager'),
                            (2, 'benefit-contract', 'sign-steering-group'),
                            (3, 'initiative-lifecycle', 'ready-for-go-live'),
                            (3, 'initiative-lifecycle', 'go-live'),
                            (4, 'initiative-lifecycle', 'accept-operation'),
                            (5, 'initiative-lifecycle', 'assess-benefit')),
                        open as (
                            select g.gate, s.process, s.activity_id, s.initiative_id, t.due_at,
                                   extract(epoch from :now - s.started_at)::float8 / 86400 as days
                            from gate g join step_history s on s.process = g.process and s.activity_id = g.activity_id
                                and s.programme_id = :programme and s.ended_at is null
                            left join task t on t.id = s.task_id)
                        select n.gate, coalesce(nullif(split_part(most, ' ', 1), ''), 'initiative-lifecycle') as process,
                               split_part(most, ' ', 2) as activity_id, waiting, overdue, average_days, longest_days
                        from (select n.gate, coalesce(
                                   mode() within group (order by o.process || ' ' || o.activity_id), '') as most,
                               count(distinct o.initiative_id)::int as waiting,
                               count(distinct o.initiative_id) filter (where o.due_at < :now)::int as overdue,
                               avg(o.days) as average_days, max(o.days) as longest_days
                        from generate_series(1, 5) n (gate) left join open o on o.gate = n.gate
                        group by n.gate) n order by n.gate""")
                .param("programme", programmeId)
                .param("now", now())
                .query(GateLoad.class)
                .list();
    }

    /** At one step the longest waiting first; only what the reader may read, {@value PAGE} a page from 1. */
    List<Waiting> waiting(
            UUID programmeId,
            BusinessProcess process,
            String activityId,
            boolean onlyOverdue,
            InitiativeRights.Reader reader,
            int page) {
        String these = THESE.formatted(
                reader.readsAll() ? "" : "join initiative i on i.id = s.initiative_id",
                onlyOverdue ? "join task t on t.id = s.task_id and t.due_at < :now" : "",
                reader.readsAll() ? "" : MINE);
        return jdbc.sql("""
                        select i.id as initiative_id, 'A-' || i.number || ' ' || i.title as label,
                               s.started_at as since, extract(epoch from :now - s.started_at)::float8 / 86400 as days,
                               t.due_at, coalesce(t.due_at < :now, false) as overdue, p.name as person, t.role,
                               (select count(*) %1$s)::int as total
                        from (select s.* %1$s order by s.started_at, s.id limit :page offset :from) s
                        join initiative i on i.id = s.initiative_id
                        left join task t on t.id = s.task_id
                        left join person p on p.id = t.assignee
                        order by s.started_at, s.id""".formatted(these))
                .param("programme", programmeId)
                .param("process", process.id())
                .param("activity", activityId)
                .param("now", now())
                .param("units", reader.units().toArray(UUID[]::new))
                .param("party", reader.party().toArray(UUID[]::new))
                .param("me", reader.personId())
                .param("page", PAGE)
                .param("from", (page - 1) * PAGE)
                .query(Waiting.class)
                .list();
    }

    static int pages(int total) {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }

    private Timestamp now() {
        return Timestamp.from(today.now());
    }
}
