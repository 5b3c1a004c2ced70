package dk.gevinstspor.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as lists show it; it is fetched at {@code /filer/{id}}.
 *
 * @param size in bytes
 * @param personId who gave it
 */
public record StoredFile(UUID id, String name, String mediaType, int size, Instant recordedAt, UUID personId) {}
