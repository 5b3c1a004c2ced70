package dk.gevinstspor.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table behind the mailbox page. */
@Repository
@Profile("!prod")
class Mailbox {

    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the list. */
    record Entry(UUID id, String receiver, String address, String subject, Instant sentAt) {}

    void add(String receiver, String address, String subject, Instant sentAt, byte[] message) {
        jdbc.sql("""
                        insert into demo_mailbox (id, receiver, address, subject, sent_at, message)
                        values (gen_random_uuid(), :receiver, :address, :subject, :sentAt, :message)
                        """)
                .param("receiver", receiver)
                .param("address", address)
                .param("subject", subject)
                .param("sentAt", Timestamp.from(sentAt))
                .param("message", message)
                .update();
    }

    /** The newest hundred whose receiver's name or address contains the text. */
    List<Entry> newest(String receiver) {
        return jdbc.sql("""
                        select id, receiver, address, subject, sent_at from demo_mailbox
                        where strpos(lower(receiver || ' ' || address), lower(:receiver)) > 0
                        order by sent_at desc, seq desc limit :shown
                        """)
                .param("receiver", receiver)
                .param("shown", SHOWN)
                .query(Entry.class)
                .list();
    }

    /** What a mail server would number the next mail that comes in. */
    long nextUid() {
        return jdbc.sql("select nextval('demo_reply_uid')").query(Long.class).single();
    }

    Optional<byte[]> message(UUID id) {
        return jdbc.sql("select message from demo_mailbox where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("message"))
                .optional();
    }
}
