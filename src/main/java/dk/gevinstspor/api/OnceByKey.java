package dk.gevinstspor.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dk.gevinstspor.kernel.Sha256;
import dk.gevinstspor.kernel.Today;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what is asked under a key once: the same again gets the same answer, and what is declined leaves the key free. Of
 * the answer only the id of what was made is kept: names and comments stay where they can be taken away.
 */
@Service
public class OnceByKey {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Today today;

    OnceByKey(JdbcClient jdbc, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    private record Stored(String bodyHash, String result) {}

    /**
     * @param asked everything that is asked, its path included
     * @param act does it, in one transaction with noting the key, and says the id of what was made
     * @param shown what to answer about that id: with 201, the next times with 200
     * @throws Declined 400 without a key of at most {@value #LONGEST} characters, 409 when it was used for something else
     */
    @Transactional
    public ResponseEntity<String> create(
            UUID personId, @Nullable String key, Object asked, Supplier<UUID> act, Function<UUID, ?> shown) {
        if (key == null || key.isBlank() || key.length() > LONGEST || key.indexOf('\0') >= 0) {
            throw Declined.of(HttpStatus.BAD_REQUEST, "api.key.missing", LONGEST);
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "request " + personId + ' ' + key)
                .query((row, number) -> true)
                .single();
        String hash = Sha256.of(canonical(asked));
        Optional<Stored> before = stored(personId, key);
        if (before.isPresent()) {
            if (!before.get().bodyHash.equals(hash)) {
                throw Declined.of(HttpStatus.CONFLICT, "api.key.used");
            }
            return answer(HttpStatus.OK, shown.apply(UUID.fromString(before.get().result)));
        }
        UUID made = act.get();
        jdbc.sql("insert into api_request (person_id, key, body_hash, result, recorded_at) values (?, ?, ?, ?, ?)")
                .params(personId, key, hash, made.toString(), Timestamp.from(today.now()))
                .update();
        return answer(HttpStatus.CREATED, shown.apply(made));
    }

    private Optional<Stored> stored(UUID personId, String key) {
        return jdbc.sql("select body_hash, result from api_request where person_id = ? and key = ?")
                .params(personId, key)
                .query(Stored.class)
                .optional();
    }

    private ResponseEntity<String> answer(HttpStatus status, Object shown) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(write(shown));
    }

    /** The same for the same, in whatever order a program writes its fields. */
    private String canonical(Object asked) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(json.convertValue(asked, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }
}
