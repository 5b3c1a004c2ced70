package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A unit with those below it, as the page draws them. */
record UnitNode(Unit unit, List<UnitNode> below) {

    static List<UnitNode> tree(List<Unit> units) {
        Set<UUID> known = units.stream().map(Unit::id).collect(Collectors.toSet());
        return units.stream()
                .filter(unit -> unit.parentId() == null || !known.contains(unit.parentId()))
                .map(root -> new UnitNode(root, under(root.id(), units)))
                .toList();
    }

    private static List<UnitNode> under(@Nullable UUID parent, List<Unit> units) {
        return units.stream()
                .filter(unit -> Objects.equals(unit.parentId(), parent))
                .map(unit -> new UnitNode(unit, under(unit.id(), units)))
                .toList();
    }
}
