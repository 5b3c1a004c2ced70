package dk.gevinstspor.initiative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which initiatives a person may read, as a condition of SQL. Parts that hold for nobody are left out, so that each shape
 * has a statement, and a plan, of its own. Her units and herself are written out: by how many initiatives these have the
 * database decides whether to find hers first, and behind a parameter it could not tell.
 *
 * @param programmes those whose initiatives she may read all of
 * @param units those she heads, and all below them
 * @param party initiatives whose contract names her, or whom she acts for
 * @param elsewhere programmes that are not looked at now, though she has a role in them: nothing of theirs
 * @param everything there is no other programme
 */
public record Reach(
        UUID personId,
        Set<UUID> programmes,
        Set<UUID> units,
        Set<UUID> party,
        Set<UUID> elsewhere,
        boolean everything) {

    /** Without what belongs to her other programmes. */
    Reach within(Set<UUID> otherProgrammes) {
        if (otherProgrammes.isEmpty()) {
            return this;
        }
        Set<UUID> here = new HashSet<>(programmes);
        here.removeAll(otherProgrammes);
        return new Reach(personId, Set.copyOf(here), units, party, Set.copyOf(otherProgrammes), false);
    }

    /** Not only what is hers by unit, contract or name. */
    public boolean isOfWholeProgrammes() {
        return everything || !programmes.isEmpty();
    }

    /** The condition, of one that has been read. */
    boolean covers(Initiative initiative) {
        boolean reached = everything
                || programmes.contains(initiative.programmeId())
                || units.contains(initiative.unitId())
                || party.contains(initiative.id())
                || personId.equals(initiative.idea().submittedBy())
                || personId.equals(initiative.owners().processOwnerId())
                || personId.equals(initiative.owners().benefitOwnerId());
        return reached && !elsewhere.contains(initiative.programmeId());
    }

    /** @param initiative the alias of the table in the statement */
    public String condition(String initiative) {
        if (everything) {
            return "true";
        }
        List<String> parts = new ArrayList<>();
        if (!programmes.isEmpty()) {
            parts.add("%1$s.programme_id = any(:reachedProgrammes)");
        }
        if (!units.isEmpty()) {
            parts.add("%1$s.unit_id = any(" + array(units) + ")");
        }
        if (!party.isEmpty()) {
            parts.add("%1$s.id = any(:reachedParty)");
        }
        for (String column : List.of("submitted_by", "process_owner_id", "benefit_owner_id")) {
            parts.add("%1$s." + column + " = '" + personId + "'::uuid");
        }
        String reached = "(" + String.join(" or ", parts).formatted(initiative) + ")";
        return elsewhere.isEmpty()
                ? reached
                : "(" + reached + " and %s.programme_id <> all(:elsewhere))".formatted(initiative);
    }

    /** In one order, so that the same units are the same statement. */
    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "'{", "}'::uuid[]"));
    }

    /** What the condition's names stand for. */
    public Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        if (!everything) {
            if (!programmes.isEmpty()) {
                values.put("reachedProgrammes", programmes.toArray(UUID[]::new));
            }
            if (!party.isEmpty()) {
                values.put("reachedParty", party.toArray(UUID[]::new));
            }
            if (!elsewhere.isEmpty()) {
                values.put("elsewhere", elsewhere.toArray(UUID[]::new));
            }
        }
        return values;
    }
}
