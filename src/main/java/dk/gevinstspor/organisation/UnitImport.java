package dk.gevinstspor.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the units of whole administrations from a list: shows what would become new, renamed, moved, changed and closed,
 * and does it, all or nothing, as of today. What a unit was before stays readable.
 */
@Service
@Transactional
public class UnitImport {

    private final JdbcClient jdbc;
    private final UnitReads units;
    private final UnitSetup setup;
    private final ObjectMapper json;
    private final Today today;

    UnitImport(JdbcClient jdbc, UnitReads units, UnitSetup setup, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.units = units;
        this.setup = setup;
        this.json = json;
        this.today = today;
    }

    /**
     * A unit as the list has it; parents stand before their units.
     *
     * @param code what the personnel system calls it
     * @param parentCode null for an administration
     */
    public record Line(
            String code,
            String name,
            Unit.Kind kind,
            @Nullable String parentCode,
            @Nullable UUID headId,
            BigDecimal staffing) {}

    public enum What {
        NEW,
        RENAMED,
        MOVED,
        CHANGED,
        CLOSED
    }

    /** One thing that the import would do; a unit may be renamed and moved at once. */
    public record Step(
            What what,
            String unit,
            @Nullable String from,
            @Nullable String to) {}

    /** @param unchanged how many units stay as they are */
    public record Plan(List<Step> steps, int unchanged) {

        /** Another when anything else would be done. */
        public String fingerprint() {
            return Integer.toHexString(steps.toString().hashCode());
        }
    }

    /** A list that waits for somebody's yes. */
    public record Waiting(UUID id, String fileName, List<Line> lines, boolean applied) {}

    /** Keeps a list to show what it would do. */
    public UUID keep(List<Line> lines, String fileName, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("insert into unit_import (id, lines, file_name, recorded_at, person_id) values (?, ?::jsonb, ?, ?, ?)")
                .params(id, write(lines), fileName, Timestamp.from(today.now()), actor.personId())
                .update();
        return id;
    }

    /** Only who handed it in sees it. */
    @Transactional(readOnly = true)
    public Optional<Waiting> find(UUID id, UUID personId) {
        return jdbc.sql("select * from unit_import where id = ? and person_id = ?")
                .params(id, personId)
                .query((row, number) -> new Waiting(
                        id,
                        row.getString("file_name"),
                        read(row.getString("lines")),
                        row.getTimestamp("applied_at") != null))
                .optional();
    }

    @Transactional(readOnly = true)
    public Plan plan(List<Line> lines) {
        return new Merge(lines).plan;
    }

    /** @return false when it was done before, by a second click */
    public boolean apply(Waiting waiting, Actor actor) {
        // One at a time: two who move each other's units would tie the tree into a ring.
        jdbc.sql("lock table unit_version in share row exclusive mode").update();
        boolean first = jdbc.sql("update unit_import set applied_at = ? where id = ? and applied_at is null")
                        .params(Timestamp.from(today.now()), waiting.id())
                        .update()
                == 1;
        if (first) {
            Merge merge = new Merge(waiting.lines());
            merge.added.forEach(unit -> setup.add(unit, actor));
            merge.changed.forEach(unit -> setup.replace(unit, actor));
            merge.codes.forEach((id, code) -> jdbc.sql("update unit set code = ? where id = ?")
                    .params(code, id)
                    .update());
            // From below: a unit is closed after those under it.
            for (int last = merge.closed.size() - 1; last >= 0; last--) {
                setup.close(merge.closed.get(last), actor);
            }
        }
        return first;
    }

    /**
     * What is, beside what shall be. A unit is known by its code; the first time by its name, where only one is called so. A
     * closed one that comes back is the one it was.
     */
    private final class Merge {

        private final List<Unit> added = new ArrayList<>();
        private final List<Unit> changed = new ArrayList<>();
        private final List<Unit> closed = new ArrayList<>();
        private final Map<UUID, String> codes = new HashMap<>();
        private final Map<String, UUID> idByCode = new HashMap<>();
        private final Map<UUID, String> names = new HashMap<>();
        private final List<Step> steps = new ArrayList<>();
        private final Plan plan;

        Merge(List<Line> lines) {
            UnitTree tree = units.tree();
            Set<UUID> ending = units.ending();
            List<Unit> all = tree.inOrder();
            Map<UUID, Unit> open = all.stream()
                    .filter(unit -> !ending.contains(unit.id()))
                    .collect(Collectors.toMap(Unit::id, Function.identity()));
            all.forEach(unit -> names.put(unit.id(), unit.name()));
            Map<UUID, String> known = units.codes();
            Map<String, UUID> ids = new HashMap<>();
            known.forEach((id, code) -> ids.put(code, id));
            Map<String, List<Unit>> uncoded = open.values().stream()
                    .filter(unit -> !known.containsKey(unit.id()))
                    .collect(Collectors.groupingBy(unit -> lower(unit.name())));
            Map<String, Long> written =
                    lines.stream().collect(Collectors.groupingBy(line -> lower(line.name()), Collectors.counting()));
            for (Line line : lines) {
                List<Unit> called = uncoded.getOrDefault(lower(line.name()), List.of());
                boolean oneIsCalledSo = called.size() == 1 && written.getOrDefault(lower(line.name()), 0L) == 1;
                UUID byCode = ids.get(line.code());
                UUID id =
                        byCode != null ? byCode : oneIsCalledSo ? called.get(0).id() : Ids.next();
                if (byCode == null) {
                    codes.put(id, line.code());
                }
                take(line, id, open.get(id));
            }
            closeWhatIsLeft(lines, all, tree, open.keySet());
            plan = new Plan(steps, lines.size() - added.size() - changed.size());
        }

        private void take(Line line, UUID id, @Nullable Unit before) {
            idByCode.put(line.code(), id);
            names.put(id, line.name());
            UUID parent = line.parentCode() == null ? null : idByCode.get(line.parentCode());
            Unit after = new Unit(id, parent, line.kind(), line.name(), line.headId(), new Fte(line.staffing()));
            if (before == null) {
                added.add(after);
                steps.add(new Step(What.NEW, line.name(), null, name(parent)));
            } else if (!before.equals(after)) {
                changed.add(after);
                steps.addAll(differences(before, after));
            }
        }

        private void closeWhatIsLeft(List<Line> lines, List<Unit> all, UnitTree tree, Set<UUID> open) {
            Set<UUID> kept = Set.copyOf(idByCode.values());
            Set<UUID> roots = lines.stream()
                    .filter(line -> line.parentCode() == null)
                    .map(line -> Objects.requireNonNull(idByCode.get(line.code())))
                    .collect(Collectors.toSet());
            all.stream()
                    .filter(unit -> open.contains(unit.id()) && !kept.contains(unit.id()))
                    .filter(unit -> tree.fromHereUp(unit.id()).anyMatch(up -> roots.contains(up.id())))
                    .forEach(unit -> {
                        closed.add(unit);
                        steps.add(new Step(What.CLOSED, unit.name(), null, null));
                    });
        }

        private static String lower(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        private List<Step> differences(Unit before, Unit after) {
            List<Step> steps = new ArrayList<>();
            if (!before.name().equals(after.name())) {
                steps.add(new Step(What.RENAMED, after.name(), before.name(), after.name()));
            }
            if (!Objects.equals(before.parentId(), after.parentId())) {
                steps.add(new Step(What.MOVED, after.name(), name(before.parentId()), name(after.parentId())));
            }
            if (!Objects.equals(before.headId(), after.headId())
                    || !before.staffing().equals(after.staffing())
                    || before.kind() != after.kind()) {
                steps.add(new Step(
                        What.CHANGED,
                        after.name(),
                        before.staffing().value().stripTrailingZeros().toPlainString(),
                        after.staffing().value().stripTrailingZeros().toPlainString()));
            }
            return steps;
        }

        private @Nullable String name(@Nullable UUID id) {
            return id == null ? null : names.get(id);
        }
    }

    private String write(List<Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Line> read(String written) {
        try {
            return json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
