package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Sha256;
import dk.gevinstspor.kernel.Today;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that people make for programs that work in their name. Of a token only the SHA-256 is kept. */
@Service
@Transactional
public class PersonalTokens {

    /** More than anybody can keep apart; one must be closed before the next is made. */
    public static final int MOST = 20;

    /** What every token begins with, so that a leaked one is recognised. */
    public static final String PREFIX = "gsp_";

    private static final int BYTES = 32;

    /** A token that is used all the time writes no row each time. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final ChangeLog log;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    PersonalTokens(JdbcClient jdbc, ChangeLog log, Today today) {
        this.jdbc = jdbc;
        this.log = log;
        this.today = today;
    }

    /** What a token lets its bearer do: never more than its person may. */
    public enum Scope {
        READ,
        /** read, and do what the person may do */
        ACT
    }

    /**
     * A token as its owner sees it.
     *
     * @param expiresOn the last day it works, Europe/Copenhagen
     * @param lastUsedAt to the minute
     */
    public record Token(
            UUID id,
            UUID personId,
            String name,
            Scope scope,
            Instant madeAt,
            LocalDate expiresOn,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {

        public boolean worksOn(LocalDate day) {
            return revokedAt == null && !day.isAfter(expiresOn);
        }
    }

    /** @return the token: shown once, never stored; none when she has {@value #MOST} that work */
    public Optional<String> make(String name, Scope scope, LocalDate expiresOn, Actor actor) {
        lock(actor.personId());
        LocalDate day = today.date();
        if (of(actor.personId()).stream().filter(each -> each.worksOn(day)).count() >= MOST) {
            return Optional.empty();
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into personal_token (id, person_id, name, scope, token_hash, made_at, expires_on)
                        values (:id, :person, :name, :scope, :hash, :at, :until)""")
                .param("id", id)
                .param("person", actor.personId())
                .param("name", name)
                .param("scope", scope.name())
                .param("hash", Sha256.of(token))
                .param("at", Timestamp.from(today.now()))
                .param("until", expiresOn)
                .update();
        log.record("token.made", actor.personId(), scope, actor);
        return Optional.of(token);
    }

    /** Two clicks at once are one after the other. */
    private void lock(UUID personId) {
        jdbc.sql("select id from person where id = ? for update")
                .param(personId)
                .query(UUID.class)
                .single();
    }

    /** From now on it is nobody's; false when she has no such token that is open. */
    public boolean revoke(UUID id, Actor actor) {
        boolean revoked = jdbc.sql("""
                        update personal_token set revoked_at = :at
                        where id = :id and person_id = :person and revoked_at is null""")
                        .param("at", Timestamp.from(today.now()))
                        .param("id", id)
                        .param("person", actor.personId())
                        .update()
                > 0;
        if (revoked) {
            log.record("token.revoked", actor.personId(), id, actor);
        }
        return revoked;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Token> of(UUID personId) {
        return jdbc.sql("select * from personal_token where person_id = ? order by seq desc")
                .param(personId)
                .query(Token.class)
                .list();
    }

    /** Whatever state it is in: whoever asks looks. */
    @Transactional(readOnly = true)
    public Optional<Token> byText(String token) {
        return jdbc.sql("select * from personal_token where token_hash = ?")
                .param(Sha256.of(token))
                .query(Token.class)
                .optional();
    }

    /** Notes that it was used, once a minute at most. */
    public void used(Token token) {
        Instant now = today.now();
        Instant last = token.lastUsedAt();
        if (last == null || last.plus(USE_NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update personal_token set last_used_at = :at where id = :id")
                    .param("at", Timestamp.from(now))
                    .param("id", token.id())
                    .update();
        }
    }
}
