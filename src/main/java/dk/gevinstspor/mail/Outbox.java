package dk.gevinstspor.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails to be sent. Claims and retries follow the server's clock, so nodes need not agree on the time. */
@Repository
class Outbox {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Outbox(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, OutgoingMail mail, String messageId, Instant createdAt) {
        OutgoingMail.LinkRequest link = mail.link();
        jdbc.sql("""
                        insert into mail_outbox (id, recipient_id, template, parameters, link_purpose, link_subject_id,
                                                 thread, message_id, created_at)
                        values (:id, :recipient, :template, :parameters::jsonb, :purpose, :subject,
                                :thread, :messageId, :createdAt)
                        """)
                .param("id", id)
                .param("recipient", mail.recipientId())
                .param("template", mail.template())
                .param("parameters", write(mail.parameters()))
                .param("purpose", link == null ? null : link.purpose())
                .param("subject", link == null ? null : link.subjectId())
                .param("thread", mail.thread())
                .param("messageId", messageId)
                .param("createdAt", Timestamp.from(createdAt))
                .update();
    }

    void collect(UUID id, Instant until) {
        jdbc.sql("update mail_outbox set state = 'COLLECTED', collect_at = :until where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    /** By recipient, in the order they were written; those that another node has in hand are left to it. */
    Map<UUID, List<UUID>> collectedUntil(Instant now) {
        Map<UUID, List<UUID>> due = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, recipient_id from mail_outbox
                        where state = 'COLLECTED' and collect_at <= :now
                        order by seq for update skip locked
                        """).param("now", Timestamp.from(now)).query(row -> {
            due.computeIfAbsent(row.getObject("recipient_id", UUID.class), none -> new ArrayList<>())
                    .add(row.getObject("id", UUID.class));
        });
        return due;
    }

    void release(UUID id) {
        jdbc.sql("update mail_outbox set state = 'QUEUED' where id = ?")
                .param(id)
                .update();
    }

    void bundle(List<UUID> mails, UUID digestId) {
        jdbc.sql("update mail_outbox set state = 'DIGESTED', digest_id = :digest where id in (:mails)")
                .param("digest", digestId)
                .param("mails", mails)
                .update();
    }

    /** The mails of a digest that still have something to say. */
    List<OutboxMail> bundled(UUID digestId) {
        return jdbc.sql("""
                        select * from mail_outbox m where digest_id = ? and state in ('DIGESTED', 'SENT')
                          and not exists (select from mail_link l where l.mail_id = m.id
                                          and (l.used_at is not null or l.revoked_at is not null))
                        order by seq
                        """).param(digestId).query((row, number) -> stored(row)).list();
    }

    /** Nothing that it was to say is true any more. */
    void withdraw(UUID id) {
        jdbc.sql("update mail_outbox set state = 'WITHDRAWN', claimed_until = null where id = ?")
                .param(id)
                .update();
    }

    /** Notes which mail this one answers. */
    void answers(UUID id, @Nullable String inReplyTo) {
        jdbc.sql("update mail_outbox set in_reply_to = :answered where id = :id")
                .param("answered", inReplyTo)
                .param("id", id)
                .update();
    }

    /** A mail as it was written. */
    record Written(
            UUID id,
            String template,
            Map<String, String> parameters,
            @Nullable UUID thread) {}

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such mail */
    Written written(UUID id) {
        return jdbc.sql("select id, template, parameters, thread from mail_outbox where id = :id")
                .param("id", id)
                .query((row, number) -> new Written(
                        row.getObject("id", UUID.class),
                        row.getString("template"),
                        read(row.getString("parameters")),
                        row.getObject("thread", UUID.class)))
                .single();
    }

    Map<String, String> parametersOf(UUID id) {
        return written(id).parameters();
    }

    /** How many mails of that kind have been written to somebody in a thread since. */
    int written(String template, UUID recipientId, UUID thread, Instant since) {
        return jdbc.sql("""
                        select count(*) from mail_outbox
                        where thread = :thread and recipient_id = :recipient and template = :template
                          and created_at > :since
                        """)
                .param("thread", thread)
                .param("recipient", recipientId)
                .param("template", template)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Whether that is the Message-ID of a mail of ours. */
    boolean wrote(@Nullable String messageId) {
        return messageId != null
                && jdbc.sql("select exists (select from mail_outbox where message_id = ?)")
                        .param(messageId)
                        .query(Boolean.class)
                        .single();
    }

    /** @return false when no mail of ours that was sent has that Message-ID */
    boolean bounced(String messageId, String error) {
        return jdbc.sql("""
                                update mail_outbox set state = 'BOUNCED', last_error = :error
                                where message_id = :messageId and state = 'SENT'
                                """).param("error", error).param("messageId", messageId).update() == 1;
    }

    /** Takes what has been due the longest, in the order written; nobody else gets it until the claim has run out. */
    List<OutboxMail> claim(int most, Duration claim) {
        return jdbc.sql("""
                        with due as (
                            select id from mail_outbox
                            where state = 'QUEUED' and next_attempt_at <= now()
                              and (claimed_until is null or claimed_until < now())
                            order by next_attempt_at, seq limit :most for update skip locked),
                        claimed as (
                            update mail_outbox m
                            set claimed_until = now() + make_interval(secs => :claim), attempts = attempts + 1
                            from due where m.id = due.id
                            returning m.*)
                        select * from claimed order by seq
                        """)
                .param("most", most)
                .param("claim", claim.toSeconds())
                .query((row, number) -> stored(row))
                .list();
    }

    void sent(List<UUID> ids, Instant sentAt) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update mail_outbox
                        set state = 'SENT', sent_at = :sentAt, claimed_until = null, last_error = null
                        where id in (:ids) or digest_id in (:ids) and state = 'DIGESTED'
                        """).param("sentAt", Timestamp.from(sentAt)).param("ids", ids).update();
    }

    void retry(UUID id, Duration delay, String error) {
        jdbc.sql("""
                        update mail_outbox
                        set next_attempt_at = now() + make_interval(secs => :delay), claimed_until = null,
                            last_error = :error
                        where id = :id and state = 'QUEUED'
                        """)
                .param("delay", delay.toMillis() / 1000.0)
                .param("error", error)
                .param("id", id)
                .update();
    }

    void dead(UUID id, String error) {
        jdbc.sql("""
                        update mail_outbox set state = 'DEAD', claimed_until = null, last_error = :error
                        where id = :id and state = 'QUEUED'
                        """).param("error", error).param("id", id).update();
    }

    /** Nobody is asked for what has been answered or has ended, nor again for what came back. */
    void withdraw(String purpose, UUID subjectId) {
        jdbc.sql("""
                        update mail_outbox set state = 'WITHDRAWN', claimed_until = null, sent_at = null
                        where link_purpose = :purpose and link_subject_id = :subject
                          and state in ('QUEUED', 'DEAD', 'COLLECTED', 'DIGESTED', 'BOUNCED')
                        """).param("purpose", purpose).param("subject", subjectId).update();
    }

    /** @return false when it is neither dead nor bounced (any more), or what it asks has been answered or has ended */
    boolean requeue(UUID id) {
        return jdbc.sql("""
                                update mail_outbox m set state = 'QUEUED', attempts = 0, next_attempt_at = now(),
                                    sent_at = null
                                where id = :id and state in ('DEAD', 'BOUNCED')
                                  and not exists (select from mail_link l where l.mail_id = m.id
                                                  and (l.used_at is not null or l.revoked_at is not null))
                                """).param("id", id).update() == 1;
    }

    void forget(String name, String anonymous) {
        jdbc.sql("""
                        update mail_outbox m
                        set parameters = (
                            select jsonb_object_agg(v.key, case when v.value = :name then :anonymous
                                                                when v.key = 'reason' then '' else v.value end)
                            from jsonb_each_text(m.parameters) v)
                        where state not in ('QUEUED', 'COLLECTED')
                          and exists (select from jsonb_each_text(m.parameters) v where v.value = :name)
                        """).param("name", name).param("anonymous", anonymous).update();
    }

    int waiting() {
        return jdbc.sql("select count(*) from mail_outbox where state = 'QUEUED'")
                .query(Integer.class)
                .single();
    }

    /** The newest two hundred. */
    List<DeadMail> dead() {
        return jdbc.sql("""
                        select id, recipient_id, template, created_at, attempts, last_error
                        from mail_outbox where state in ('DEAD', 'BOUNCED') order by seq desc limit 200
                        """).query(DeadMail.class).list();
    }

    private OutboxMail stored(ResultSet row) throws SQLException {
        return new OutboxMail(
                row.getObject("id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                row.getString("template"),
                read(row.getString("parameters")),
                link(row.getString("link_purpose"), row.getObject("link_subject_id", UUID.class)),
                row.getObject("thread", UUID.class),
                row.getString("message_id"),
                row.getString("in_reply_to"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"));
    }

    private static OutgoingMail.@Nullable LinkRequest link(@Nullable String purpose, @Nullable UUID subjectId) {
        return purpose == null || subjectId == null ? null : new OutgoingMail.LinkRequest(purpose, subjectId);
    }

    private String write(Map<String, String> parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("parameters of a mail", e);
        }
    }

    private Map<String, String> read(String parameters) {
        try {
            return json.readValue(parameters, PARAMETERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters of a mail", e);
        }
    }
}
