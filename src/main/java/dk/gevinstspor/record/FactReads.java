package dk.gevinstspor.record;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts back from their tables, each value in one canonical form whatever the session's settings are. */
@Component
class FactReads {

    private final JdbcClient jdbc;

    FactReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id; those that are not there are left out. */
    Map<UUID, Fact> read(FactKind kind, Collection<UUID> ids) {
        return read(Map.of(kind, ids)).getOrDefault(kind.name(), Map.of());
    }

    /** Of several kinds in one statement: by the kind's name, then by id; those that are not there are left out. */
    Map<String, Map<UUID, Fact>> read(Map<FactKind, ? extends Collection<UUID>> wanted) {
        Map<String, Map<UUID, Fact>> found = new HashMap<>();
        List<FactKind> kinds = List.copyOf(wanted.keySet());
        if (kinds.isEmpty()) {
            return found;
        }
        Map<String, UUID[]> ids = new HashMap<>();
        for (int place = 0; place < kinds.size(); place++) {
            ids.put(
                    "ids" + place,
                    Objects.requireNonNull(wanted.get(kinds.get(place))).toArray(UUID[]::new));
        }
        jdbc.sql(FactSql.rows(kinds)).params(ids).query((ResultSet row) -> {
            int place = row.getInt("place");
            Fact fact = fact(kinds.get(place), place, row);
            found.computeIfAbsent(kinds.get(place).name(), kind -> new HashMap<>())
                    .put(fact.id(), fact);
        });
        return found;
    }

    /** Rows of these kinds that no entry commits to. */
    List<Break> notRecorded(List<FactKind> kinds) {
        return notRecorded(kinds, kind -> "true", Map.of());
    }

    List<Break> notRecorded(List<FactKind> kinds, UUID chain) {
        return notRecorded(kinds, kind -> kind.chain().isWanted(), Map.of("chain", chain));
    }

    private List<Break> notRecorded(List<FactKind> kinds, Function<FactKind, String> which, Map<String, ?> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        for (int place = 0; place < kinds.size(); place++) {
            parameters.put("kind" + place, kinds.get(place).name());
        }
        return jdbc.sql(FactSql.notRecorded(kinds, which))
                .params(parameters)
                .query((row, number) -> new Break(
                        Objects.requireNonNull(row.getObject("fact_chain", UUID.class)),
                        0,
                        Fault.FACT_NOT_RECORDED,
                        kinds.get(row.getInt("place")).name(),
                        Objects.requireNonNull(row.getObject("fact_id", UUID.class)),
                        time(row.getTimestamp("recorded_at"))))
                .list();
    }

    private static @Nullable Instant time(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Fact fact(FactKind kind, int place, ResultSet row) throws SQLException {
        SortedMap<String, String> plain = new TreeMap<>();
        for (String column : kind.columns()) {
            put(plain, column, place, row);
        }
        for (String part : kind.parts().keySet()) {
            put(plain, part, place, row);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (String text : kind.texts()) {
            put(texts, text, place, row);
        }
        UUID id = Objects.requireNonNull(row.getObject("fact_id", UUID.class));
        return new Fact(id, Objects.requireNonNull(row.getObject("fact_chain", UUID.class)), plain, texts);
    }

    private static void put(SortedMap<String, String> values, String column, int place, ResultSet row)
            throws SQLException {
        Object value = row.getObject(FactSql.column(place, column));
        if (value != null) {
            values.put(column, canonical(value));
        }
    }

    private static String canonical(Object value) {
        if (value instanceof Timestamp time) {
            return time.toInstant().toString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value.toString();
    }
}
