package dk.gevinstspor.workplace.initiative;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.lifecycle.MyWork;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.workplace.pipeline.LightSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the head of an initiative's page in one statement: a row for each open task, or one without any. */
@Component
class Heads {

    private static final String HEAD = """
            select p.name as owner, %s as time_light, %s as benefit_light,
                (select max(valid_from) from stage_entry where initiative_id = i.id) as since,
                t.id as task, t.definition_key, t.assignee, h.name as holder, t.role, t.party, t.due_at
            from initiative i
            left join person p on p.id = i.benefit_owner_id
            %s
            left join task t on t.initiative_id = i.id
            left join person h on h.id = t.assignee
            where i.id = :id
            order by t.due_at, t.created_at, t.id""".formatted(LightSql.TIME, LightSql.BENEFITS, LightSql.JUDGED);

    private final JdbcClient jdbc;
    private final MyWork work;
    private final Today today;

    Heads(JdbcClient jdbc, MyWork work, Today today) {
        this.jdbc = jdbc;
        this.work = work;
        this.today = today;
    }

    Head of(Initiative initiative, CurrentUser user) {
        return jdbc.sql(HEAD)
                .param("id", initiative.id())
                .params(LightSql.parameters(today.date()))
                .query((ResultSet rows) -> {
                    rows.next();
                    Head head = new Head(
                            rows.getString("owner"),
                            rows.getObject("since", LocalDate.class),
                            Light.valueOf(rows.getString("time_light")),
                            Light.valueOf(rows.getString("benefit_light")),
                            new ArrayList<>());
                    do {
                        if (rows.getString("task") != null) {
                            head.open().add(waiting(rows, initiative, user));
                        }
                    } while (rows.next());
                    return head;
                });
    }

    private Head.Waiting waiting(ResultSet row, Initiative initiative, CurrentUser user) throws SQLException {
        String roleName = row.getString("role");
        Role role = roleName == null ? null : Role.valueOf(roleName);
        String partyName = row.getString("party");
        Party party = partyName == null ? null : Party.valueOf(partyName);
        Timestamp due = row.getTimestamp("due_at");
        return new Head.Waiting(
                row.getString("task"),
                row.getString("definition_key"),
                row.getString("holder"),
                role,
                due == null ? null : due.toInstant(),
                work.isOf(user, initiative.programmeId(), row.getObject("assignee", UUID.class), role, party));
    }
}
