package dk.gevinstspor.record;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return jdbc
                .sql(kind.sql() + " where f.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> fact(kind, row))
                .list()
                .stream()
                .collect(Collectors.toMap(Fact::id, Function.identity()));
    }

    /** Rows of the kind that no entry commits to. */
    List<Break> notRecorded(FactKind kind) {
        return notRecorded(kind, "true", Map.of());
    }

    List<Break> notRecorded(FactKind kind, UUID chain) {
        return notRecorded(kind, "(" + kind.chain() + ") = :chain", Map.of("chain", chain));
    }

    private List<Break> notRecorded(FactKind kind, String where, Map<String, ?> parameters) {
        return jdbc.sql(kind.sql() + " where " + where + """
                         and not exists (select from record_entry e where e.kind = :kind and e.subject_id = f.id)
                        order by f.id limit 100""")
                .param("kind", kind.name())
                .params(parameters)
                .query((row, number) -> {
                    Fact fact = fact(kind, row);
                    return new Break(fact.chain(), 0, Fault.FACT_NOT_RECORDED, kind.name(), fact.id(), timeOf(fact));
                })
                .list();
    }

    private static @Nullable Instant timeOf(Fact fact) {
        String time = fact.plain().get("recorded_at");
        return time == null ? null : Instant.parse(time);
    }

    private static Fact fact(FactKind kind, ResultSet row) throws SQLException {
        SortedMap<String, String> plain = new TreeMap<>();
        for (String column : kind.columns()) {
            put(plain, column, row);
        }
        for (String part : kind.parts().keySet()) {
            put(plain, part, row);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (String text : kind.texts()) {
            put(texts, text, row);
        }
        UUID id = Objects.requireNonNull(row.getObject("fact_id", UUID.class));
        return new Fact(id, Objects.requireNonNull(row.getObject("fact_chain", UUID.class)), plain, texts);
    }

    private static void put(SortedMap<String, String> values, String column, ResultSet row) throws SQLException {
        Object value = row.getObject(column);
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
