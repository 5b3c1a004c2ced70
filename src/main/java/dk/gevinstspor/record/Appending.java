package dk.gevinstspor.record;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.record.PendingFacts.Pending;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes entries. Chains are locked last of all in a transaction, and in the order of their ids: so nobody waits for
 * long, and no two transactions wait for each other.
 */
@Component
class Appending {

    private static final int SALT_BYTES = 16;

    private final Entries entries;
    private final FactReads reads;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    Appending(Entries entries, FactReads reads, Today today) {
        this.entries = entries;
        this.reads = reads;
        this.today = today;
    }

    private record Read(FactKind kind, Fact fact) {}

    /** @throws NoSuchElementException when a fact is not in its table */
    void append(List<Pending> pending) {
        Map<UUID, List<Read>> byChain = new TreeMap<>();
        Map<FactKind, Map<UUID, Fact>> read = new HashMap<>();
        for (Pending each : pending) {
            Fact fact = read.computeIfAbsent(each.kind(), kind -> reads.read(kind, idsOf(kind, pending)))
                    .get(each.factId());
            if (fact == null) {
                throw new NoSuchElementException("no " + each.kind().name() + " " + each.factId());
            }
            byChain.computeIfAbsent(fact.chain(), chain -> new ArrayList<>()).add(new Read(each.kind(), fact));
        }
        byChain.forEach(this::append);
    }

    private void append(UUID chain, List<Read> facts) {
        Entries.Head head = entries.lock(chain);
        Instant now = today.now().truncatedTo(ChronoUnit.MICROS);
        long seq = head.length();
        String previous = head.head();
        for (Read each : facts) {
            Entry entry = Entry.after(previous, chain, ++seq, each.kind().name(), each.fact(), saltFor(each), now);
            entries.add(entry);
            previous = entry.hash();
        }
    }

    private @Nullable String saltFor(Read read) {
        if (read.fact().texts().isEmpty()) {
            return null;
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static Set<UUID> idsOf(FactKind kind, List<Pending> pending) {
        Set<UUID> ids = new LinkedHashSet<>();
        pending.stream().filter(each -> each.kind().equals(kind)).forEach(each -> ids.add(each.factId()));
        return ids;
    }
}
