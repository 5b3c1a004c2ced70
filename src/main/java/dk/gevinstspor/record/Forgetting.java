package dk.gevinstspor.record;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what a person wrote into recorded facts: comments and reasons. The facts, their figures and days stay, and so
 * does the chain, which says from then on that the texts were deleted, by whom and when.
 */
@Service
public class Forgetting {

    private final List<FactKind> kinds;
    private final JdbcClient jdbc;
    private final RecordChain record;
    private final Today today;

    Forgetting(List<FactKind> kinds, JdbcClient jdbc, RecordChain record, Today today) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.record = record;
        this.today = today;
    }

    private record Written(UUID id, UUID chain) {}

    @Transactional
    public void forget(UUID personId, Actor actor) {
        jdbc.sql("select set_config('gevinstspor.forgetting', 'on', true)")
                .query(String.class)
                .single();
        kinds.stream().filter(FactKind::isForgettable).forEach(kind -> forget(kind, personId, actor));
        jdbc.sql("select set_config('gevinstspor.forgetting', 'off', true)")
                .query(String.class)
                .single();
    }

    private void forget(FactKind kind, UUID personId, Actor actor) {
        String emptied = kind.texts().stream()
                .map(text -> "%s = case when %<s is null then null else '' end".formatted(text))
                .collect(Collectors.joining(", "));
        String anyText =
                kind.texts().stream().map(text -> text + " <> ''").collect(Collectors.joining(" or ", "(", ")"));
        jdbc.sql("update " + kind.table() + " f set " + emptied + " where person_id = ? and " + anyText
                        + " returning f.id, (" + kind.chain().id() + ")::uuid as chain")
                .param(personId)
                .query(Written.class)
                .list()
                .forEach(written -> note(kind, written, actor));
    }

    private void note(FactKind kind, Written written, Actor actor) {
        jdbc.sql("update record_entry set salt = null where kind = ? and subject_id = ?")
                .params(kind.name(), written.id())
                .update();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into record_forgotten (id, chain_id, forgotten_id, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        written.chain(),
                        written.id(),
                        today.date(),
                        Timestamp.from(today.now()),
                        actor.personId(),
                        actor.onBehalfOf(),
                        actor.channel().name())
                .update();
        record.append(RecordFacts.FORGOTTEN, id);
    }
}
