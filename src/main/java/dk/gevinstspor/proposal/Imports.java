package dk.gevinstspor.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.FileAccess;
import dk.gevinstspor.record.Files;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents that were handed in: their file, what was corrected, and how it ended. */
@Component
@Transactional
class Imports implements FileAccess {

    private static final String SELECT = """
            select i.id, i.programme_id, i.initiative_id, i.file_id, i.file_name, i.recorded_at, i.person_id, o.accepted,
                   (select t.typed::text from proposal_import_typed t where t.import_id = i.id
                    order by t.seq desc limit 1) as typed
            from proposal_import i left join proposal_import_outcome o on o.import_id = i.id where %s
            order by i.seq desc""";

    private final JdbcClient jdbc;
    private final Files files;
    private final ImportRights rights;
    private final ObjectMapper json;
    private final Today today;

    Imports(JdbcClient jdbc, Files files, ImportRights rights, ObjectMapper json, Today today) {
        this.jdbc = jdbc;
        this.files = files;
        this.rights = rights;
        this.json = json;
        this.today = today;
    }

    /** The file can be read and is taken: that was asked before. */
    UUID begin(UUID programmeId, @Nullable UUID initiativeId, String name, byte[] content, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into proposal_import (id, programme_id, initiative_id, file_id, file_name, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :programme, :initiative, :file, :name, :day, :at, :person, :for, :channel)""")
                .param("id", id)
                .param("programme", programmeId)
                .param("initiative", initiativeId)
                .param("file", files.store(name, content, actor))
                .param("name", name)
                .params(by(actor))
                .update();
        return id;
    }

    /** Keeps what was typed, so that one can go on another day. */
    void keep(UUID id, Map<String, String> typed, Actor actor) {
        jdbc.sql("""
                        insert into proposal_import_typed (import_id, typed, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :typed::jsonb, :day, :at, :person, :for, :channel)""")
                .param("id", id)
                .param("typed", write(typed))
                .params(by(actor))
                .update();
    }

    /** @return false when somebody, or a second click, was first */
    boolean close(UUID id, boolean accepted, Actor actor) {
        return jdbc.sql("""
                        insert into proposal_import_outcome (import_id, accepted, valid_from, recorded_at, person_id,
                            on_behalf_of, channel)
                        values (:id, :accepted, :day, :at, :person, :for, :channel) on conflict do nothing""")
                        .param("id", id)
                        .param("accepted", accepted)
                        .params(by(actor))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<ImportDraft> find(UUID id) {
        return select("i.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Those that wait, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportDraft> open(Set<UUID> programmes) {
        return programmes.isEmpty()
                ? List.of()
                : select("o.import_id is null and i.programme_id in (:programmes)", Map.of("programmes", programmes));
    }

    /** The initiatives that it became, in the document's order. */
    @Transactional(readOnly = true)
    public List<UUID> initiativesOf(UUID id) {
        return jdbc.sql("select initiative_id from proposal_case where import_id = ? order by proposal")
                .param(id)
                .query(UUID.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(UUID viewerId, UUID fileId) {
        return select("i.file_id = :file", Map.of("file", fileId)).stream()
                .anyMatch(draft -> rights.mayImport(viewerId, draft.programmeId()));
    }

    private List<ImportDraft> select(String where, Map<String, ?> parameters) {
        return jdbc.sql(SELECT.formatted(where)).params(parameters).query(Row.class).list().stream()
                .map(row -> row.draft(row.typed == null ? Map.of() : read(row.typed)))
                .toList();
    }

    private Map<String, Object> by(Actor actor) {
        Map<String, Object> by = new HashMap<>();
        by.put("day", today.date());
        by.put("at", Timestamp.from(today.now()));
        by.put("person", actor.personId());
        by.put("for", actor.onBehalfOf());
        by.put("channel", actor.channel().name());
        return by;
    }

    private String write(Map<String, String> typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written", e);
        }
    }

    private Map<String, String> read(String typed) {
        try {
            return json.readValue(typed, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept by ourselves, and not readable", e);
        }
    }

    private record Row(
            UUID id,
            UUID programmeId,
            @Nullable UUID initiativeId,
            UUID fileId,
            String fileName,
            Instant recordedAt,
            UUID personId,
            @Nullable Boolean accepted,
            @Nullable String typed) {

        ImportDraft draft(Map<String, String> read) {
            return new ImportDraft(
                    id, programmeId, initiativeId, fileId, fileName, recordedAt, personId, read, accepted);
        }
    }
}
