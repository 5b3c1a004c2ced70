package dk.gevinstspor.record;

import java.util.SortedMap;
import java.util.UUID;

/**
 * A row as the record sees it: what is filled in, by column.
 *
 * @param plain values in their canonical form
 */
record Fact(UUID id, UUID chain, SortedMap<String, String> plain, SortedMap<String, String> texts) {}
