package dk.gevinstspor.demo;

import java.util.Map;
import java.util.UUID;

/** What a programme is founded on: the units and people that are there by now. */
record Ground(Map<Units, UUID> units, Map<People, UUID> people) {

    UUID id(Units unit) {
        return id(units, unit);
    }

    UUID id(People person) {
        return id(people, person);
    }

    private static <K> UUID id(Map<K, UUID> ids, K key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("not there yet: " + key);
        }
        return id;
    }
}
