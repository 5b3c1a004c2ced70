package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Today;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** What waits at some steps. Only what the reader and the filter ask for is joined: the rest is read from the index alone. */
    private static final String THESE = """
            from step_history s %s %s
            where s.programme_id = :programme and (%s)
              and s.ended_at is null and s.initiative_id is not null %s %s""";

    /** An initiative that waits more than once, as for the answers of several quarters, is one that waits: since the first. */
    private static final String FIRST = """
            and not exists (select from step_history f where f.initiative_id = s.initiative_id and f.ended_at is null
              and f.id < s.id and (%s))""";

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
                        select s.process, s.activity_id, min(s.activity_type) as activity_type, count(*)::int as waiting,
                               count(*) filter (where t.due_at < :now)::int as overdue,
                               avg(extract(epoch from :now - s.started_at))::float8 / 86400 as average_days,
                               max(extract(epoch from :now - s.started_at))::float8 / 86400 as longest_days
                        from (select distinct on (process, activity_id, initiative_id)
                                process, activity_id, activity_type, started_at, task_id
                            from step_history
                            where programme_id = :programme and ended_at is null and initiative_id is not null
                            order by process, activity_id, initiative_id, id) s
                        left join task t on t.id = s.task_id
                        group by 1, 2 order by 4 desc, 7 desc, 1, 2""")
                .param("programme", programmeId)
                .param("now", now())
                .query(StepLoad.class)
                .list();
    }

    /** All five, in order; each with the step that most wait at. */
    List<GateLoad> gates(UUID programmeId) {
        return jdbc.sql("""
                        with gate (gate, process, activity_id) as (
                            select * from unnest(:gates::int[], :processes::text[], :activities::text[])),
                        open as (
                            select distinct on (g.gate, s.initiative_id)
                                   g.gate, s.process, s.activity_id, s.initiative_id, t.due_at,
                                   extract(epoch from :now - s.started_at)::float8 / 86400 as days
                            from gate g join step_history s on s.process = g.process and s.activity_id = g.activity_id
                                and s.programme_id = :programme and s.ended_at is null
                            left join task t on t.id = s.task_id
                            order by g.gate, s.initiative_id, s.id)
                        select n.gate, coalesce(nullif(split_part(most, ' ', 1), ''), 'initiative-lifecycle') as process,
                               split_part(most, ' ', 2) as activity_id, waiting, overdue, average_days, longest_days
                        from (select n.gate, coalesce(
                                   mode() within group (order by o.process || ' ' || o.activity_id), '') as most,
                               count(o.initiative_id)::int as waiting,
                               count(*) filter (where o.due_at < :now)::int as overdue,
                               avg(o.days) as average_days, max(o.days) as longest_days
                        from generate_series(1, 5) n (gate) left join open o on o.gate = n.gate
                        group by n.gate) n order by n.gate""")
                .param("programme", programmeId)
                .param("gates", column(Gates.ALL, Gates.Step::gate).toArray(Integer[]::new))
                .param("processes", column(Gates.ALL, Gates.Step::process).toArray(String[]::new))
                .param("activities", column(Gates.ALL, Gates.Step::activityId).toArray(String[]::new))
                .param("now", now())
                .query(GateLoad.class)
                .list();
    }

    /** At some steps the longest waiting first; only what the reader may read, {@value PAGE} a page from 1. */
    List<Waiting> waiting(
            UUID programmeId, List<Gates.Step> steps, boolean onlyOverdue, InitiativeRights.Reader reader, int page) {
        String these = THESE.formatted(
                reader.readsAll() ? "" : "join initiative i on i.id = s.initiative_id",
                onlyOverdue ? "join task t on t.id = s.task_id and t.due_at < :now" : "",
                at("s", steps),
                Gates.isOnceAt(steps) ? "" : FIRST.formatted(at("f", steps)),
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
                .params(names(steps))
                .param("now", now())
                .param("units", reader.units().toArray(UUID[]::new))
                .param("party", reader.party().toArray(UUID[]::new))
                .param("me", reader.personId())
                .param("page", PAGE)
                .param("from", (page - 1) * PAGE)
                .query(Waiting.class)
                .list();
    }

    private static String at(String row, List<Gates.Step> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> "%1$s.process = :process%2$d and %1$s.activity_id = :activity%2$d".formatted(row, i))
                .collect(Collectors.joining(" or "));
    }

    private static Map<String, Object> names(List<Gates.Step> steps) {
        Map<String, Object> names = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            names.put("process" + i, steps.get(i).process());
            names.put("activity" + i, steps.get(i).activityId());
        }
        return names;
    }

    private static <T> Stream<T> column(List<Gates.Step> steps, Function<Gates.Step, T> column) {
        return steps.stream().map(column);
    }

    static int pages(int total) {
        return Math.max(1, (total + PAGE - 1) / PAGE);
    }

    private Timestamp now() {
        return Timestamp.from(today.now());
    }
}
