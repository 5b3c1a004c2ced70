package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people tell each other about a task. Append-only. */
@Component
class TaskComments {

    static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Today today;

    TaskComments(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    record Comment(
            String definitionKey,
            String text,
            Instant recordedAt,
            UUID personId,
            @Nullable UUID onBehalfOf) {}

    void add(OpenTask task, String text, Actor actor) {
        jdbc.sql("""
                        insert into task_comment (business_key, initiative_id, definition_key, text, valid_from,
                                                  recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(task.businessKey())
                .param(task.initiativeId())
                .param(task.definitionKey())
                .param(text.strip())
                .param(today.date())
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
    }

    /** About the same initiative, or the same report; oldest first. */
    List<Comment> around(OpenTask task) {
        return jdbc.sql("""
                        select definition_key, text, recorded_at, person_id, on_behalf_of from task_comment
                         where initiative_id = :initiative or business_key = :key order by id""")
                .param("initiative", task.initiativeId())
                .param("key", task.businessKey())
                .query(Comment.class)
                .list();
    }
}
