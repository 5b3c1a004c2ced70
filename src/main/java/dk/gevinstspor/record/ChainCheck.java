package dk.gevinstspor.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows one chain from its first entry, computing everything again. */
final class ChainCheck {

    private final Map<String, Map<UUID, Fact>> facts;

    /** @param facts as their tables hold them now, by kind and id; each kind that is known has its map */
    ChainCheck(Map<String, Map<UUID, Fact>> facts) {
        this.facts = facts;
    }

    /** @param head null when the chain's own row is gone */
    Optional<Break> firstBreak(UUID chain, Entries.@Nullable Head head, List<Entry> entries) {
        Set<String> forgotten = forgotten(entries);
        String previous = Entry.NOTHING;
        long seq = 0;
        Instant at = null;
        for (Entry entry : entries) {
            if (entry.seq() != ++seq) {
                return Optional.of(new Break(chain, seq, Fault.ENTRY_MISSING, null, null, at));
            }
            Fault fault = faultOf(entry, previous, forgotten);
            if (fault != null) {
                return Optional.of(Break.of(fault, entry));
            }
            previous = entry.hash();
            at = entry.recordedAt();
        }
        boolean whole = head != null && head.length() == seq && head.head().equals(previous);
        return whole ? Optional.empty() : Optional.of(new Break(chain, seq + 1, Fault.CHAIN_CUT, null, null, at));
    }

    private @Nullable Fault faultOf(Entry entry, String previous, Set<String> forgotten) {
        if (!entry.previous().equals(previous)) {
            return Fault.ENTRY_MOVED;
        }
        if (!entry.computed().equals(entry.hash())) {
            return Fault.ENTRY_CHANGED;
        }
        Map<UUID, Fact> ofKind = facts.get(entry.kind());
        if (ofKind == null) {
            return Fault.KIND_UNKNOWN;
        }
        Fact fact = ofKind.get(entry.subjectId());
        if (fact == null) {
            return Fault.FACT_MISSING;
        }
        if (!fact.chain().equals(entry.chainId())) {
            return Fault.FACT_CHANGED;
        }
        return Content.hasTexts(entry.content()) && entry.salt() == null
                ? faultOfForgotten(entry, fact, forgotten)
                : faultOfContent(entry, fact);
    }

    private static @Nullable Fault faultOfContent(Entry entry, Fact fact) {
        return Content.of(fact, entry.salt()).equals(entry.content()) ? null : Fault.FACT_CHANGED;
    }

    private static @Nullable Fault faultOfForgotten(Entry entry, Fact fact, Set<String> forgotten) {
        if (!forgotten.contains(entry.subjectId().toString())) {
            return Fault.TEXT_MISSING;
        }
        boolean empty = fact.texts().values().stream().allMatch(String::isEmpty);
        return empty && Content.saysTheSameWithoutTexts(entry.content(), fact) ? null : Fault.FACT_CHANGED;
    }

    private static Set<String> forgotten(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind().equals(RecordFacts.FORGOTTEN.name()))
                .map(entry -> Content.value(entry.content(), "forgotten_id"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
