package dk.gevinstspor.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the record against itself and against the facts, at one moment: what is written meanwhile is not seen. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Verification {

    /** Chains that are held in memory together. */
    private static final int BATCH = 200;

    private final Entries entries;
    private final FactReads reads;
    private final List<FactKind> kinds;

    Verification(Entries entries, FactReads reads, List<FactKind> kinds) {
        this.entries = entries;
        this.reads = reads;
        this.kinds = kinds;
    }

    /** All chains. */
    public Verdict verify() {
        List<Break> breaks = new ArrayList<>();
        List<UUID> chains = entries.chains();
        long count = 0;
        for (int from = 0; from < chains.size(); from += BATCH) {
            count += verify(chains.subList(from, Math.min(from + BATCH, chains.size())), breaks)
                    .size();
        }
        breaks.addAll(reads.notRecorded(kinds));
        return verdict(chains.size(), count, breaks);
    }

    /**
     * Where each chain ends.
     *
     * @param head the hash of its last entry, in hex
     */
    public record ChainHead(UUID chain, long length, String head) {}

    /** Of all chains, by id: what is to be noted where nobody can change it. */
    public List<ChainHead> heads() {
        return entries.heads(entries.chains()).stream()
                .map(head -> new ChainHead(head.id(), head.length(), head.head()))
                .sorted(Comparator.comparing(head -> head.chain().toString()))
                .toList();
    }

    /** Chains that no longer have the entry that ended them when they were noted: rewritten since, or gone. */
    public List<Break> rewritten(List<ChainHead> noted) {
        return noted.stream()
                .filter(head -> head.length() > 0)
                .filter(head -> !entries.hashAt(head.chain(), head.length())
                        .filter(head.head()::equals)
                        .isPresent())
                .map(head -> new Break(head.chain(), head.length(), Fault.HEAD_REWRITTEN, null, null, null))
                .toList();
    }

    /** One chain. */
    public Verdict verify(UUID chain) {
        return check(chain).verdict();
    }

    /** A chain as it was verified. */
    record Checked(List<Entry> entries, Verdict verdict) {}

    /** One chain, with its entries in their order; none of a chain that is not there. */
    Checked check(UUID chain) {
        List<Break> breaks = new ArrayList<>();
        List<Entry> all = verify(List.of(chain), breaks);
        breaks.addAll(reads.notRecorded(kinds, chain));
        return new Checked(all, verdict(1, all.size(), breaks));
    }

    private static Verdict verdict(int chains, long entries, List<Break> breaks) {
        breaks.sort(Comparator.comparing(Break::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
        return new Verdict(chains, entries, List.copyOf(breaks));
    }

    /** @return their entries */
    private List<Entry> verify(List<UUID> chains, List<Break> breaks) {
        Map<UUID, Entries.Head> heads =
                entries.heads(chains).stream().collect(Collectors.toMap(Entries.Head::id, Function.identity()));
        List<Entry> all = entries.of(chains);
        Map<UUID, List<Entry>> byChain = all.stream().collect(Collectors.groupingBy(Entry::chainId));
        ChainCheck check = new ChainCheck(facts(all));
        for (UUID chain : chains) {
            check.firstBreak(chain, heads.get(chain), byChain.getOrDefault(chain, List.of()))
                    .ifPresent(breaks::add);
        }
        return all;
    }

    private Map<String, Map<UUID, Fact>> facts(List<Entry> all) {
        Map<String, Set<UUID>> ids = all.stream()
                .collect(Collectors.groupingBy(
                        Entry::kind,
                        Collectors.mapping(Entry::subjectId, Collectors.toCollection(LinkedHashSet::new))));
        Map<FactKind, Set<UUID>> wanted = new LinkedHashMap<>();
        Map<String, Map<UUID, Fact>> facts = new HashMap<>();
        for (FactKind kind : kinds) {
            facts.put(kind.name(), Map.of());
            Optional.ofNullable(ids.get(kind.name())).ifPresent(found -> wanted.put(kind, found));
        }
        facts.putAll(reads.read(wanted));
        return facts;
    }
}
