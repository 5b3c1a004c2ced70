package dk.gevinstspor.record;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the record. */
@Repository
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a chain ends. */
    record Head(UUID id, long length, String head) {}

    /** Nobody else appends to the chain until the transaction has ended. */
    Head lock(UUID chain) {
        return locked(chain).orElseGet(() -> {
            jdbc.sql("insert into record_chain values (?, 0, ?) on conflict do nothing")
                    .params(chain, Entry.NOTHING)
                    .update();
            return locked(chain).orElseThrow();
        });
    }

    private Optional<Head> locked(UUID chain) {
        return jdbc.sql("select * from record_chain where id = ? for update")
                .param(chain)
                .query(Head.class)
                .optional();
    }

    /** Adds the entry and makes it the chain's head. */
    void add(Entry entry) {
        jdbc.sql("""
                        with moved as (update record_chain set length = :seq, head = :hash where id = :chain)
                        insert into record_entry
                            (chain_id, seq, kind, subject_id, recorded_at, content, salt, previous, hash)
                        values (:chain, :seq, :kind, :subject, :at, :content, :salt, :previous, :hash)""")
                .param("chain", entry.chainId())
                .param("seq", entry.seq())
                .param("kind", entry.kind())
                .param("subject", entry.subjectId())
                .param("at", Timestamp.from(entry.recordedAt()))
                .param("content", entry.content())
                .param("salt", entry.salt())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    /** In their order, one chain after the other. */
    List<Entry> of(Collection<UUID> chains) {
        return jdbc.sql("select * from record_entry where chain_id = any(?) order by chain_id, seq")
                .param(chains.toArray(UUID[]::new))
                .query(Entry.class)
                .list();
    }

    /** Those of a chain that commit to these facts, in their order. */
    List<Entry> of(UUID chain, Collection<UUID> facts) {
        return jdbc.sql("select * from record_entry where chain_id = ? and subject_id = any(?) order by seq")
                .params(chain, facts.toArray(UUID[]::new))
                .query(Entry.class)
                .list();
    }

    List<Head> heads(Collection<UUID> chains) {
        return jdbc.sql("select * from record_chain where id = any(?)")
                .param(chains.toArray(UUID[]::new))
                .query(Head.class)
                .list();
    }

    /** Of all that anything is left of. */
    List<UUID> chains() {
        return jdbc.sql("select id from record_chain union select chain_id from record_entry order by 1")
                .query(UUID.class)
                .list();
    }

    Optional<String> hashAt(UUID chain, long seq) {
        return jdbc.sql("select hash from record_entry where chain_id = ? and seq = ?")
                .params(chain, seq)
                .query(String.class)
                .optional();
    }

    /** Of all chains, the newest first. */
    List<Entry> latest(int most) {
        return jdbc.sql("select * from record_entry order by recorded_at desc, chain_id, seq desc limit ?")
                .param(most)
                .query(Entry.class)
                .list();
    }
}
