package dk.gevinstspor.mail;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people want their mail. Who has chosen nothing gets each mail at once. */
@Repository
public class MailPreferences {

    private final JdbcClient jdbc;

    MailPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether reminders and notices come together, once a day. */
    public boolean dailyDigest(UUID personId) {
        return jdbc.sql("select daily_digest from mail_preference where person_id = ?")
                .param(personId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** What is collected already still comes with the next digest. */
    public void setDailyDigest(UUID personId, boolean daily) {
        jdbc.sql("""
                        insert into mail_preference (person_id, daily_digest) values (:person, :daily)
                        on conflict (person_id) do update set daily_digest = excluded.daily_digest
                        """).param("person", personId).param("daily", daily).update();
    }
}
