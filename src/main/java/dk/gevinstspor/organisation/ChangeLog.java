package dk.gevinstspor.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.gevinstspor.kernel.Today;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what in the organisation. Append-only; holds no names of people, addresses or passwords. */
@Component
public class ChangeLog {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Today today;

    ChangeLog(JdbcClient jdbc, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    void record(String what, UUID subjectId, @Nullable Object detail, Actor actor) {
        record(what, subjectId, null, detail, new Changes(), actor);
    }

    /**
     * @param what {@code organisation.change.<what>} says it in words
     * @param programmeId whose it is; null for what all programmes share
     * @param detail what it is about, when that is not the subject itself
     */
    public void record(
            String what,
            UUID subjectId,
            @Nullable UUID programmeId,
            @Nullable Object detail,
            Changes changes,
            Actor actor) {
        jdbc.sql("""
                        insert into organisation_change
                            (what, subject_id, programme_id, detail, changes, recorded_at, person_id, on_behalf_of,
                             channel)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .param(what)
                .param(subjectId)
                .param(programmeId)
                .param(detail == null ? null : detail.toString())
                .param(written(changes))
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
    }

    private String written(Changes changes) {
        try {
            return json.writeValueAsString(changes.list());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
