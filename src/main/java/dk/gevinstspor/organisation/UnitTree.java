package dk.gevinstspor.organisation;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units as a tree: who is above, below, and which department one belongs to. */
class UnitTree {

    private final Map<UUID, Unit> byId = new HashMap<>();
    private final Map<UUID, List<Unit>> children;

    UnitTree(List<Unit> units) {
        units.forEach(unit -> byId.put(unit.id(), unit));
        children = units.stream().sorted(Comparator.comparing(Unit::name)).collect(groupingBy(this::parentOrSelf));
    }

    /** A unit without a living parent is a root, kept under its own id. */
    private UUID parentOrSelf(Unit unit) {
        Unit parent = parentOf(unit);
        return parent == null ? unit.id() : parent.id();
    }

    private @Nullable Unit parentOf(Unit unit) {
        return unit.parentId() == null ? null : byId.get(unit.parentId());
    }

    /** Parents before children, then by name. */
    List<Unit> inOrder() {
        List<Unit> ordered = new ArrayList<>();
        byId.values().stream()
                .filter(unit -> parentOf(unit) == null)
                .sorted(Comparator.comparing(Unit::name))
                .forEach(root -> ordered.addAll(withAllBelow(root)));
        return ordered;
    }

    private List<Unit> withAllBelow(Unit unit) {
        List<Unit> found = new ArrayList<>(List.of(unit));
        children.getOrDefault(unit.id(), List.of()).stream()
                .filter(child -> !child.equals(unit))
                .forEach(child -> found.addAll(withAllBelow(child)));
        return found;
    }

    /** The unit and those above it, the nearest first. */
    Stream<Unit> fromHereUp(UUID unitId) {
        return Stream.iterate(byId.get(unitId), unit -> unit != null, this::parentOf);
    }

    boolean isAtOrAbove(UUID upperId, UUID lowerId) {
        return fromHereUp(lowerId).anyMatch(unit -> unit.id().equals(upperId));
    }

    Unit departmentOf(UUID unitId) {
        Unit unit = byId.get(unitId);
        if (unit == null) {
            throw new NoSuchElementException("no unit " + unitId);
        }
        return fromHereUp(unitId)
                .filter(above -> above.kind() == Unit.Kind.DEPARTMENT)
                .findFirst()
                .orElse(unit);
    }

    Set<UUID> headedBy(UUID personId) {
        Set<UUID> found = new HashSet<>();
        byId.values().stream()
                .filter(unit -> personId.equals(unit.headId()))
                .forEach(unit -> withAllBelow(unit).forEach(below -> found.add(below.id())));
        return found;
    }
}
