package dk.gevinstspor.lifecycle;

import dk.gevinstspor.organisation.Directory.HeldRole;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tables that the engine's listeners write. */
@Component
class TaskReads {

    /** More than anybody works through in a day; the rest comes up as these are done. */
    private static final int LONGEST_LIST = 100;

    private static final int RECENT = 10;

    private static final String DONE = """
            select task_id, activity_id as definition_key, programme_id, initiative_id,
                   outcome = 'COMPLETED' as completed, ended_at, person_id, on_behalf_of
              from step_history where ended_at is not null and task_id is not null""";

    private static final String NEXT = """
            and (coalesce(due_at, 'infinity') > cast(:due as timestamptz)
                or coalesce(due_at, 'infinity') = cast(:due as timestamptz) and id > :id)
            order by due_at, id limit :most""";

    /** Of each person and each role the first ones, in the order of an index. */
    private static final String WAITING = """
            select a.* from unnest(:people) h (id)
            cross join lateral (select * from task where assignee = h.id %1$s) a
            union
            select o.* from unnest(:programmes, :roles, :parties) g (programme_id, role, party)
            cross join lateral (select * from task where assignee is null and programme_id = g.programme_id
                and role = g.role and (party is null or g.party is null or party = g.party) %1$s) o
            order by due_at, id limit :most""".formatted(NEXT);

    private final JdbcClient jdbc;

    TaskReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpenTask> find(String id) {
        return jdbc.sql("select * from task where id = ?")
                .param(id)
                .query(OpenTask.class)
                .optional();
    }

    /** @param initiativeId null for the programme's own tasks */
    Optional<OpenTask> oldest(UUID programmeId, @Nullable UUID initiativeId, String definitionKey) {
        return jdbc.sql("""
                        select * from task where programme_id = :programme and definition_key = :key
                           and initiative_id is not distinct from cast(:initiative as uuid)
                         order by created_at, id limit 1""")
                .param("programme", programmeId)
                .param("initiative", initiativeId)
                .param("key", definitionKey)
                .query(OpenTask.class)
                .optional();
    }

    /** Locked until the transaction ends: whoever comes second waits, and then finds it done. */
    Optional<OpenTask> lock(String id) {
        return jdbc.sql("select * from task where id = ? for update")
                .param(id)
                .query(OpenTask.class)
                .optional();
    }

    Optional<DoneTask> findDone(String id) {
        return jdbc.sql(DONE + " and task_id = ?")
                .param(id)
                .query(DoneTask.class)
                .optional();
    }

    /** Soonest due first. */
    List<OpenTask> assignedTo(Collection<UUID> people) {
        return jdbc.sql("select * from task where assignee in (:people) order by due_at, id limit :most")
                .param("people", people)
                .param("most", LONGEST_LIST)
                .query(OpenTask.class)
                .list();
    }

    /** Not taken by anybody, soonest due first. */
    List<OpenTask> openTo(Collection<HeldRole> grants) {
        if (grants.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct t.* from unnest(:programmes, :roles, :parties) g (programme_id, role, party)
                          cross join lateral (
                            select * from task where assignee is null
                               and programme_id = g.programme_id and role = g.role
                               and (party is null or g.party is null or party = g.party)
                             order by due_at, id limit :most) t
                         order by t.due_at, t.id limit :most""")
                .params(HeldRoles.parameters(grants))
                .param("most", LONGEST_LIST)
                .query(OpenTask.class)
                .list();
    }

    /** Which of the tasks that wait for somebody. */
    enum Which {
        MINE,
        CLAIMABLE,
        ALL
    }

    /**
     * What is given to these people, and what nobody has taken and they may; soonest due first.
     *
     * @param last due instant and id of the task that comes before; none for the beginning
     */
    List<OpenTask> waitingFor(
            Collection<UUID> people, Collection<HeldRole> grants, Which which, List<String> last, int most) {
        return jdbc.sql(WAITING)
                .params(waiting(people, grants, which))
                .param("due", last.isEmpty() ? "-infinity" : last.get(0))
                .param("id", last.isEmpty() ? "" : last.get(1))
                .param("most", most)
                .query(OpenTask.class)
                .list();
    }

    private static Map<String, Object> waiting(Collection<UUID> people, Collection<HeldRole> grants, Which which) {
        Map<String, Object> asked = new HashMap<>(HeldRoles.parameters(which == Which.MINE ? List.of() : grants));
        asked.put("people", which == Which.CLAIMABLE ? new UUID[0] : people.toArray(UUID[]::new));
        return asked;
    }

    /** Latest first. */
    List<DoneTask> doneBy(UUID person) {
        return jdbc.sql(DONE + " and person_id = ? order by ended_at desc, id desc limit " + RECENT)
                .param(person)
                .query(DoneTask.class)
                .list();
    }

    /** Ids of the open tasks of these kinds about an initiative. */
    List<String> openIn(UUID initiativeId, Collection<String> definitionKeys) {
        return jdbc.sql("select id from task where initiative_id = :initiative and definition_key in (:keys)")
                .param("initiative", initiativeId)
                .param("keys", definitionKeys)
                .query(String.class)
                .list();
    }

    /** Ids of the open tasks of these kinds in the process of that business key. */
    List<String> openFor(UUID businessKey, Collection<String> definitionKeys) {
        return jdbc.sql("select id from task where business_key = :key and definition_key in (:keys)")
                .param("key", businessKey)
                .param("keys", definitionKeys)
                .query(String.class)
                .list();
    }

    /** Ids of the programme's own open tasks of these kinds. */
    List<String> openInProgramme(UUID programmeId, Collection<String> definitionKeys) {
        return jdbc.sql("select id from task where programme_id = :programme and definition_key in (:keys)")
                .param("programme", programmeId)
                .param("keys", definitionKeys)
                .query(String.class)
                .list();
    }

    /** The programme's open tasks that were due before that instant, soonest due first. */
    List<OpenTask> dueBefore(UUID programmeId, Instant instant) {
        return jdbc.sql("select * from task where programme_id = ? and due_at < ? order by due_at, id")
                .params(programmeId, Timestamp.from(instant))
                .query(OpenTask.class)
                .list();
    }

    /** Who has taken the open task of this kind about an initiative. */
    List<UUID> takersOf(UUID initiativeId, String definitionKey) {
        return jdbc.sql("select assignee from task"
                        + " where initiative_id = ? and definition_key = ? and assignee is not null")
                .params(initiativeId, definitionKey)
                .query(UUID.class)
                .list();
    }
}
