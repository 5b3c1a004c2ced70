package dk.gevinstspor.mail;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.record.ChainOf;
import dk.gevinstspor.record.FactKind;
import dk.gevinstspor.record.RecordChain;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only table of mails that came in, each of them part of the record. */
@Repository
class InboundLog {

    static final FactKind KIND = new FactKind(
            "INBOUND_MAIL",
            "inbound_mail",
            ChainOf.COMMON,
            List.of(
                    "sha256",
                    "message_id",
                    "verdict",
                    "reason",
                    "person_id",
                    "purpose",
                    "subject_id",
                    "recorded_at",
                    "seq"),
            List.of(),
            Map.of());

    private final JdbcClient jdbc;
    private final RecordChain chain;
    private final Today today;

    InboundLog(JdbcClient jdbc, RecordChain chain, Today today) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.today = today;
    }

    /** A line of the page for operations. */
    record Line(
            Instant recordedAt,
            Verdict verdict,
            @Nullable String reason,
            @Nullable UUID personId) {}

    /** Nodes that read the same mailbox wait for each other here, to the end of the transaction. */
    Optional<Verdict> known(Origin origin) {
        lock(origin.mailbox() + ' ' + origin.uidValidity() + ' ' + origin.uid());
        return jdbc.sql("""
                        select verdict from inbound_mail
                        where mailbox = :mailbox and uid_validity = :validity and uid = :uid
                        """)
                .param("mailbox", origin.mailbox())
                .param("validity", origin.uidValidity())
                .param("uid", origin.uid())
                .query((row, number) -> Verdict.valueOf(row.getString("verdict")))
                .optional();
    }

    /** Whether the same mail has had its effect already, from wherever it came. */
    boolean hadItsEffect(@Nullable String messageId) {
        if (messageId == null) {
            return false;
        }
        lock("inbound " + messageId);
        return jdbc.sql("""
                        select exists (select from inbound_mail
                            where message_id = ? and verdict in ('ACCEPTED', 'ASKED', 'REPEATED'))
                        """).param(messageId).query(Boolean.class).single();
    }

    void add(Origin origin, Fingerprint print, Judgement judgement) {
        UUID id = Ids.next();
        Link link = judgement.link();
        jdbc.sql("""
                        insert into inbound_mail (id, mailbox, uid_validity, uid, sha256, message_id, verdict, reason,
                                                  person_id, purpose, subject_id, recorded_at)
                        values (:id, :mailbox, :validity, :uid, :sha256, :messageId, :verdict, :reason,
                                :person, :purpose, :subject, :at)
                        """)
                .param("id", id)
                .param("mailbox", origin.mailbox())
                .param("validity", origin.uidValidity())
                .param("uid", origin.uid())
                .param("sha256", print.sha256())
                .param("messageId", print.messageId())
                .param("verdict", judgement.verdict().name())
                .param("reason", judgement.reason())
                .param("person", link == null ? null : link.personId())
                .param("purpose", link == null ? null : link.purpose())
                .param("subject", link == null ? null : link.subjectId())
                .param("at", Timestamp.from(today.now()))
                .update();
        chain.append(KIND, id);
    }

    /** The newest hundred. */
    List<Line> newest() {
        return jdbc.sql("""
                        select recorded_at, verdict, reason, person_id from inbound_mail order by seq desc limit 100
                        """).query(Line.class).list();
    }

    private void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 1))")
                .param("key", key)
                .query((row, number) -> true)
                .single();
    }
}
