package dk.gevinstspor.mail;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mailed links. All links of one purpose and subject live and die together. */
@Repository
class Links {

    private static final String LINK = """
            purpose, subject_id, person_id, used_at,
            case when used_at is not null then 'USED' when revoked_at is not null then 'REVOKED' else 'OPEN' end as state""";

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reply the secret for answers by mail; null when none are taken */
    void add(Token token, @Nullable Token reply, OutboxMail mail, OutgoingMail.LinkRequest link, Instant createdAt) {
        jdbc.sql("""
                        insert into mail_link (token_hash, reply_hash, purpose, subject_id, person_id, mail_id, created_at)
                        values (:hash, :reply, :purpose, :subject, :person, :mail, :createdAt)
                        """)
                .param("hash", token.hash())
                .param("reply", reply == null ? null : reply.hash(), Types.BINARY)
                .param("purpose", link.purpose())
                .param("subject", link.subjectId())
                .param("person", mail.recipientId())
                .param("mail", mail.id())
                .param("createdAt", Timestamp.from(createdAt))
                .update();
    }

    Optional<Link> find(Token token) {
        return jdbc.sql("select " + LINK + " from mail_link where token_hash = :hash")
                .param("hash", token.hash())
                .query(Link.class)
                .optional();
    }

    /** What an answer by mail with these secrets answers. */
    List<Answerable> findByReply(List<Token> replies) {
        return replies.isEmpty()
                ? List.of()
                : jdbc.sql("select token_hash, mail_id, " + LINK + " from mail_link where reply_hash in (:hashes)")
                        .param("hashes", replies.stream().map(Token::hash).toList())
                        .query((row, number) -> new Answerable(
                                new Link(
                                        row.getString("purpose"),
                                        row.getObject("subject_id", UUID.class),
                                        row.getObject("person_id", UUID.class),
                                        Link.State.valueOf(row.getString("state")),
                                        at(row.getTimestamp("used_at"))),
                                row.getBytes("token_hash"),
                                row.getObject("mail_id", UUID.class)))
                        .list();
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** As it is now, under the lock. */
    Answerable again(Answerable answerable) {
        Link link = jdbc.sql("select " + LINK + " from mail_link where token_hash = :hash")
                .param("hash", answerable.tokenHash())
                .query(Link.class)
                .single();
        return new Answerable(link, answerable.tokenHash(), answerable.mailId());
    }

    /** Makes answers and ends of the same purpose and subject wait for each other, to the end of the transaction. */
    void lock(String purpose, UUID subjectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", purpose + ' ' + subjectId)
                .query((row, number) -> true)
                .single();
    }

    /** @return whether this token was still open, and is now used up */
    boolean use(byte[] tokenHash, Instant usedAt) {
        return jdbc.sql("""
                                update mail_link set used_at = :usedAt
                                where token_hash = :hash and used_at is null and revoked_at is null
                                """)
                        .param("usedAt", Timestamp.from(usedAt))
                        .param("hash", tokenHash)
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
