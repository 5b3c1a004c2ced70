package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory.HeldRole;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first of what waits for a person, and of what she waits for; soonest due first. */
@Component
public class MyWork {

    /** Whoever completed as many tasks since has other things to wait for. */
    private static final int STEPS_REMEMBERED = 200;

    private static final int FETCHED_AT_ONCE = 500;

    private static final String LINES = """
            select t.id, t.definition_key, t.programme_id, t.initiative_id, 'A-' || i.number || ' ' || i.title as label, r.quarter,
                p.name as holder, t.assignee, t.role, t.due_at
            from (%s) t
            left join initiative i on i.id = t.initiative_id
            left join status_report r on r.id = t.business_key and t.initiative_id is null
            left join person p on p.id = t.assignee
            order by t.due_at, t.id limit :most""";

    private static final String MINE = LINES.formatted("""
            select a.* from unnest(:people) h (id) cross join lateral (
                select * from task where assignee = h.id order by due_at, id limit :most) a
            union
            select o.* from unnest(:programmes, :roles, :parties) g (programme_id, role, party) cross join lateral (
                select * from task where assignee is null and programme_id = g.programme_id and role = g.role
                    and (party is null or g.party is null or party = g.party)
                order by due_at, id limit :most) o""");

    /** Tasks that came up right after a step of hers; and, for who runs the programme, every answer that is asked for. */
    private static final String ASKED = LINES.formatted("""
            select * from (
                select a.* from (
                    select distinct initiative_id from (
                        select initiative_id from step_history
                        where person_id = :me and ended_at is not null and initiative_id is not null
                        order by ended_at desc, id desc limit :steps) recent) mine
                join task a on a.initiative_id = mine.initiative_id
                join lateral (select s.person_id from step_history s
                    where s.initiative_id = a.initiative_id and s.task_id is not null and s.outcome = 'COMPLETED'
                        and s.ended_at <= a.created_at
                    order by s.ended_at desc, s.id desc limit 1) before on before.person_id = :me
                union
                select c.* from unnest(:managed) m (id) cross join lateral (
                    select * from task where programme_id = m.id and definition_key = 'confirm-benefit'
                    order by due_at, id limit :most) c
            ) waiting
            where case when assignee is null
                then not exists (select from unnest(:programmes, :roles, :parties) g (programme_id, role, party)
                    where g.programme_id = waiting.programme_id and g.role = waiting.role
                        and (waiting.party is null or g.party is null or waiting.party = g.party))
                else assignee <> all(:people) end""");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final TaskRights rights;

    MyWork(JdbcClient jdbc, DataSource dataSource, TaskRights rights) {
        this.jdbc = jdbc;
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCHED_AT_ONCE);
        this.streaming = new NamedParameterJdbcTemplate(template);
        this.rights = rights;
    }

    /** What a start page shows of a person's work. */
    public record Work(List<WorkLine> mine, List<WorkLine> asked) {}

    /** @param most of each list */
    @Transactional(readOnly = true)
    public Work of(CurrentUser user, int most) {
        Set<HeldRole> grants = rights.grants(user);
        UUID[] managed = grants.stream()
                .filter(grant -> grant.role() == Role.PROGRAMME_MANAGER)
                .map(HeldRole::programmeId)
                .distinct()
                .toArray(UUID[]::new);
        return new Work(
                lines(asking(MINE, user, grants, most), user),
                lines(
                        asking(ASKED, user, grants, most)
                                .param("me", user.id())
                                .param("steps", STEPS_REMEMBERED)
                                .param("managed", managed),
                        user));
    }

    /** Whether this person may do a task of that programme, for herself or for whom she is the delegate of today. */
    public boolean isOf(
            CurrentUser user, UUID programmeId, @Nullable UUID assignee, @Nullable Role role, @Nullable Party party) {
        return rights.isOf(user, programmeId, assignee, role, party);
    }

    /** All that waits for her, one at a time from a cursor, soonest due first. */
    @Transactional(readOnly = true)
    public void each(CurrentUser user, Consumer<WorkLine> taker) {
        Map<String, Object> asked = asked(user, rights.grants(user), Integer.MAX_VALUE);
        streaming.query(MINE, asked, (ResultSet row) -> {
            taker.accept(line(row, user));
        });
    }

    private JdbcClient.StatementSpec asking(String sql, CurrentUser user, Set<HeldRole> grants, int most) {
        return jdbc.sql(sql).params(asked(user, grants, most));
    }

    private static Map<String, Object> asked(CurrentUser user, Set<HeldRole> grants, int most) {
        Set<UUID> people = new HashSet<>(user.actsFor());
        people.add(user.id());
        Map<String, Object> asked = new HashMap<>(HeldRoles.parameters(grants));
        asked.put("people", people.toArray(UUID[]::new));
        asked.put("most", most);
        return asked;
    }

    private static List<WorkLine> lines(JdbcClient.StatementSpec asked, CurrentUser user) {
        return asked.query((row, number) -> line(row, user)).list();
    }

    private static WorkLine line(ResultSet row, CurrentUser user) throws SQLException {
        String quarter = row.getString("quarter");
        String role = row.getString("role");
        UUID assignee = row.getObject("assignee", UUID.class);
        Timestamp due = row.getTimestamp("due_at");
        return new WorkLine(
                row.getString("id"),
                row.getString("definition_key"),
                row.getObject("initiative_id", UUID.class),
                row.getString("label"),
                quarter == null ? null : Quarter.valueOf(quarter),
                row.getString("holder"),
                role == null ? null : Role.valueOf(role),
                user.programmes().nameAmongSeveral(row.getObject("programme_id", UUID.class)),
                assignee != null && user.actsFor().contains(assignee),
                due == null ? null : due.toInstant());
    }
}
