package dk.gevinstspor.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A table of append-only facts that the record commits to, row by row. The module that owns the table declares it as a
 * bean. Columns with a default of null may be added later: an empty column is left out of an entry.
 *
 * @param name in capitals; kept in entries, so it never changes; {@code record.kind.<name>} says it to people
 * @param chain the initiative that a row belongs to, or {@link #COMMON}
 * @param columns committed to as they are: no texts, and nothing that ever changes
 * @param texts columns that people wrote: committed to by a salted hash, so that they can be deleted
 * @param parts rows that belong to the fact, by name: SQL over {@code f} for one text that says all of them, in order
 */
public record FactKind(
        String name, String table, ChainOf chain, List<String> columns, List<String> texts, Map<String, String> parts) {

    /** The chain of what belongs to no initiative. */
    public static final UUID COMMON = new UUID(0, 1);

    /** The columns that each append-only fact has, and those. */
    public static FactKind fact(String name, String table, ChainOf chain, String... columns) {
        List<String> all = Stream.concat(
                        Stream.of(columns),
                        Stream.of("seq", "valid_from", "recorded_at", "person_id", "on_behalf_of", "channel"))
                .toList();
        return new FactKind(name, table, chain, all, List.of(), Map.of());
    }

    public FactKind texts(String... texts) {
        return new FactKind(name, table, chain, columns, List.of(texts), parts);
    }

    public FactKind part(String part, String sql) {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.put(part, sql);
        return new FactKind(name, table, chain, columns, texts, all);
    }

    /** One person wrote its texts, beside figures that stay; a contract's text is not one person's. */
    boolean isForgettable() {
        return !texts.isEmpty() && columns.contains("person_id") && columns.contains("channel");
    }
}
