package dk.gevinstspor.workplace.bulk;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Today's units of a programme by what people write: the name, and where two have the same, «Afdeling / Enhed». */
final class UnitNames {

    private final Map<String, List<UUID>> byName = new HashMap<>();

    private UnitNames() {}

    /** Those whose ideas go to the programme: of its administration, or all while there is no other programme. */
    static UnitNames of(Programme programme, Directory directory) {
        UnitNames names = new UnitNames();
        boolean only = directory.programmes().size() == 1;
        Map<UUID, String> within = new HashMap<>();
        for (Unit unit : directory.units()) {
            String above = unit.parentId() == null ? null : within.get(unit.parentId());
            if (only || above != null || unit.id().equals(programme.administrationId())) {
                within.put(unit.id(), unit.name());
                names.add(unit, above);
            }
        }
        return names;
    }

    private void add(Unit unit, @Nullable String above) {
        if (unit.kind() != Unit.Kind.ADMINISTRATION) {
            add(unit.name(), unit.id());
            if (above != null) {
                add(above + " / " + unit.name(), unit.id());
            }
        }
    }

    private void add(String name, UUID id) {
        byName.computeIfAbsent(plain(name), none -> new ArrayList<>()).add(id);
    }

    /** None when nobody knows it, several when it could be any of them. */
    List<UUID> named(String written) {
        return byName.getOrDefault(plain(written), List.of());
    }

    Set<UUID> all() {
        return byName.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String name) {
        return name.strip()
                .replaceAll("\\s*/\\s*", " / ")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
