package dk.gevinstspor.record;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The record as the other modules show it beside their facts. */
@Component
public class RecordReads {

    private final Entries entries;

    RecordReads(Entries entries) {
        this.entries = entries;
    }

    /** @param hash of the entry, in hex: whoever has it on paper can show that the chain was not rewritten */
    public record Place(long seq, UUID factId, String hash) {}

    /** Where these facts are in a chain, in its order. */
    public List<Place> entriesOf(UUID chain, Set<UUID> facts) {
        return entries.of(chain, facts).stream()
                .map(entry -> new Place(entry.seq(), entry.subjectId(), entry.hash()))
                .toList();
    }
}
