package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Sha256;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The robots and systems that may push measured figures. Of their tokens only the SHA-256 is kept. */
@Service
@Transactional
class MeasurementSources {

    private static final int BYTES = 32;
    private static final String PREFIX = "gsm_";

    private final JdbcClient jdbc;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    MeasurementSources(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A robot or system. */
    record Source(
            UUID id,
            UUID programmeId,
            String name,
            Instant madeAt,
            UUID madeBy,
            @Nullable Instant revokedAt) {}

    /** @return the token: shown once, never stored */
    String make(UUID programmeId, String name, Actor actor) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                        insert into measurement_source (id, programme_id, name, token_hash, made_at, made_by)
                        values (:id, :programme, :name, :hash, :at, :by)""")
                .param("id", Ids.next())
                .param("programme", programmeId)
                .param("name", name)
                .param("hash", Sha256.of(token))
                .param("at", Timestamp.from(today.now()))
                .param("by", actor.personId())
                .update();
        return token;
    }

    /** From now on its token is nobody's. */
    void revoke(UUID id, Actor actor) {
        jdbc.sql(
                        "update measurement_source set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null")
                .param("at", Timestamp.from(today.now()))
                .param("by", actor.personId())
                .param("id", id)
                .update();
    }

    Optional<Source> find(UUID id) {
        return jdbc.sql("select * from measurement_source where id = ?")
                .param(id)
                .query(Source.class)
                .optional();
    }

    /** Whose token it is; none for an unknown or revoked one. */
    Optional<Source> byToken(String token) {
        return jdbc.sql("select * from measurement_source where token_hash = ? and revoked_at is null")
                .param(Sha256.of(token))
                .query(Source.class)
                .optional();
    }

    /** Of these programmes, by name. */
    List<Source> of(Collection<UUID> programmes) {
        return programmes.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select * from measurement_source where programme_id in (:programmes) order by name, made_at, id")
                        .param("programmes", programmes)
                        .query(Source.class)
                        .list();
    }
}
