package dk.gevinstspor.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL that reads facts of several kinds in one statement; {@code place} says which kind a row is of. */
final class FactSql {

    private FactSql() {}

    /**
     * The rows with {@code :ids0}, {@code :ids1} and so on: each value of each kind has a column of its own, as
     * {@link #column} names it, so that it keeps the type it has in its table.
     */
    static String rows(List<FactKind> kinds) {
        return united(kinds, place -> {
            FactKind kind = kinds.get(place);
            List<String> selected = new ArrayList<>(List.of(head(kind, place)));
            for (int other = 0; other < kinds.size(); other++) {
                selected.addAll(values(kinds.get(other), other, other == place));
            }
            return "select %s from %s f where f.id = any(:ids%d)"
                    .formatted(String.join(", ", selected), kind.table(), place);
        });
    }

    /**
     * The first hundred of each kind that no entry commits to, {@code :kind0} and so on, by id.
     *
     * @param which a condition of SQL over the row {@code f}
     */
    static String notRecorded(List<FactKind> kinds, Function<FactKind, String> which) {
        return united(kinds, place -> {
                    FactKind kind = kinds.get(place);
                    return """
                            (select %s, %s as recorded_at from %s f where %s
                               and not exists (select from record_entry e where e.kind = :kind%d and e.subject_id = f.id)
                             order by f.id limit 100)""".formatted(
                                    head(kind, place),
                                    kind.columns().contains("recorded_at") ? "f.recorded_at" : "null::timestamptz",
                                    kind.table(),
                                    which.apply(kind),
                                    place);
                })
                + " order by place, fact_id";
    }

    static String column(int place, String name) {
        return "k" + place + "_" + name;
    }

    private static String united(List<FactKind> kinds, IntFunction<String> one) {
        return IntStream.range(0, kinds.size()).mapToObj(one).collect(Collectors.joining(" union all "));
    }

    private static String head(FactKind kind, int place) {
        return "%d as place, f.id as fact_id, (%s)::uuid as fact_chain"
                .formatted(place, kind.chain().id());
    }

    /** In the rows of another kind they are empty. */
    private static List<String> values(FactKind kind, int place, boolean filled) {
        String row = filled ? "f." : "(null::" + kind.table() + ").";
        List<String> values = new ArrayList<>();
        kind.columns().forEach(column -> values.add(row + column + " as " + column(place, column)));
        kind.parts()
                .forEach((part, sql) ->
                        values.add((filled ? "(" + sql + ")" : "null") + "::text as " + column(place, part)));
        kind.texts().forEach(text -> values.add(row + text + " as " + column(place, text)));
        return values;
    }
}
