package dk.gevinstspor.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mailed links. All links of one purpose and subject live and die together. */
@Repository
class Links {

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Token token, ClaimedMail mail, OutgoingMail.LinkRequest link, Instant createdAt) {
        jdbc.sql("""
                        insert into mail_link (token_hash, purpose, subject_id, person_id, mail_id, created_at)
                        values (:hash, :purpose, :subject, :person, :mail, :createdAt)
                        """)
                .param("hash", token.hash())
                .param("purpose", link.purpose())
                .param("subject", link.subjectId())
                .param("person", mail.recipientId())
                .param("mail", mail.id())
                .param("createdAt", Timestamp.from(createdAt))
                .update();
    }

    Optional<Link> find(Token token) {
        return jdbc.sql("""
                        select purpose, subject_id, person_id,
                               case when used_at is not null then 'USED'
                                    when revoked_at is not null then 'REVOKED'
                                    else 'OPEN' end as state
                        from mail_link where token_hash = :hash
                        """).param("hash", token.hash()).query(Link.class).optional();
    }

    /** Makes answers and ends of the same purpose and subject wait for each other, to the end of the transaction. */
    void lock(String purpose, UUID subjectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", purpose + ' ' + subjectId)
                .query((row, number) -> true)
                .single();
    }

    /** @return whether this token was still open, and is now used up */
    boolean use(Token token, Instant usedAt) {
        return jdbc.sql("""
                                update mail_link set used_at = :usedAt
                                where token_hash = :hash and used_at is null and revoked_at is null
                                """)
                        .param("usedAt", Timestamp.from(usedAt))
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    /** The other links for what has just been answered. */
    void useAll(String purpose, UUID subjectId, Instant usedAt) {
        jdbc.sql("""
                        update mail_link set used_at = :usedAt
                        where purpose = :purpose and subject_id = :subject and used_at is null and revoked_at is null
                        """)
                .param("usedAt", Timestamp.from(usedAt))
                .param("purpose", purpose)
                .param("subject", subjectId)
                .update();
    }

    void revokeAll(String purpose, UUID subjectId, Instant revokedAt) {
        jdbc.sql("""
                        update mail_link set revoked_at = :revokedAt
                        where purpose = :purpose and subject_id = :subject and used_at is null and revoked_at is null
                        """)
                .param("revokedAt", Timestamp.from(revokedAt))
                .param("purpose", purpose)
                .param("subject", subjectId)
                .update();
    }
}
