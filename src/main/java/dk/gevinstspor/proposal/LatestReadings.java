package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Document;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was read of the files that people are just looking through, so that a correction costs no second reading. A file never
 * changes and neither does what was read of it; what is forgotten, or lies on another node, is read again.
 */
@Component
class LatestReadings {

    private static final int MOST = 24;

    private final Map<UUID, SoftReference<Read>> files = lately();
    private final Map<Corrected, SoftReference<ImportReading>> readings = lately();

    /** A file as it was read and understood. */
    record Read(Document document, Understood understood) {}

    private record Corrected(UUID fileId, Map<String, String> typed) {}

    Read file(UUID fileId, Supplier<Read> reading) {
        return of(files, fileId, reading);
    }

    /** The file with these corrections, checked. */
    ImportReading corrected(UUID fileId, Map<String, String> typed, Supplier<ImportReading> reading) {
        return of(readings, new Corrected(fileId, Map.copyOf(typed)), reading);
    }

    private static <K, V> V of(Map<K, SoftReference<V>> lately, K key, Supplier<V> reading) {
        SoftReference<V> kept = lately.get(key);
        @Nullable V known = kept == null ? null : kept.get();
        if (known != null) {
            return known;
        }
        V read = reading.get();
        lately.put(key, new SoftReference<>(read));
        return read;
    }

    private static <K, V> Map<K, V> lately() {
        return Collections.synchronizedMap(new LinkedHashMap<>(MOST, 1, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        });
    }
}
