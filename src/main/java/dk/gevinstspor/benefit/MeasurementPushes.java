package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.Measurement.Origin;
import dk.gevinstspor.benefit.MeasurementSources.Source;
import dk.gevinstspor.kernel.Sha256;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a source pushes, once by its key. */
@Service
@Transactional
class MeasurementPushes {

    private final JdbcClient jdbc;
    private final Measuring measuring;
    private final Today today;

    MeasurementPushes(JdbcClient jdbc, Measuring measuring, Today today) {
        this.jdbc = jdbc;
        this.measuring = measuring;
        this.today = today;
    }

    /** What became of a push. */
    sealed interface Outcome {

        /** Stored now. */
        record Taken(String result) implements Outcome {}

        /** Stored before: the same answer again. */
        record TakenBefore(String result) implements Outcome {}

        /** The key was used for something else. */
        record KeyUsed() implements Outcome {}

        /** Nothing was stored, and the key is still free. */
        record Refused(List<Measuring.Refused> figures) implements Outcome {}
    }

    private record Stored(String bodyHash, String result) {}

    /**
     * @param body what it says, whatever its spaces and order
     * @param result the answer to give now and each time it comes again
     */
    Outcome push(
            Source source, String key, String body, UUID initiativeId, List<Figure> figures, Supplier<String> result) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "push " + source.id() + ' ' + key)
                .query((row, number) -> true)
                .single();
        String hash = Sha256.of(body);
        Optional<Stored> before = stored(source.id(), key);
        if (before.isPresent()) {
            return before.get().bodyHash.equals(hash)
                    ? new Outcome.TakenBefore(before.get().result)
                    : new Outcome.KeyUsed();
        }
        List<Measuring.Refused> refused = measuring.record(
                initiativeId, figures, new Measuring.From(Origin.PUSHED, source.id(), source.name()), Actor.SYSTEM);
        if (!refused.isEmpty()) {
            return new Outcome.Refused(refused);
        }
        String answer = result.get();
        jdbc.sql("insert into measurement_push (source_id, key, body_hash, result, recorded_at) values (?, ?, ?, ?, ?)")
                .params(source.id(), key, hash, answer, Timestamp.from(today.now()))
                .update();
        return new Outcome.Taken(answer);
    }

    private Optional<Stored> stored(UUID sourceId, String key) {
        return jdbc.sql("select body_hash, result from measurement_push where source_id = ? and key = ?")
                .params(sourceId, key)
                .query(Stored.class)
                .optional();
    }
}
