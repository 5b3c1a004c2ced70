package dk.gevinstspor.record;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How people name the initiatives that the chains are about. */
public interface ChainLabels {

    /** Those of these chains that are about an initiative which this person may not read. */
    Set<UUID> hidden(UUID personId, Set<UUID> chains);

    /** By id; unknown ids are left out. */
    Map<UUID, String> labels(Set<UUID> initiatives);
}
