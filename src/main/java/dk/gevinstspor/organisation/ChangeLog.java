package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Today;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what in the organisation. Append-only; holds no names, addresses or passwords. */
@Component
class ChangeLog {

    private final JdbcClient jdbc;
    private final Today today;

    ChangeLog(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void record(String what, UUID subjectId, @Nullable Object detail, Actor actor) {
        jdbc.sql("""
                        insert into organisation_change
                            (what, subject_id, detail, recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(what)
                .param(subjectId)
                .param(detail == null ? null : detail.toString())
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
    }
}
