package dk.gevinstspor.record;

import dk.gevinstspor.kernel.Sha256;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only table of files. */
@Repository
class FileTable {

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String name, String mediaType, byte[] content, Today today, Actor actor) {
        jdbc.sql("""
                        insert into file (id, name, media_type, size, sha256, content,
                                          valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :name, :mediaType, :size, :sha256, :content,
                                :validFrom, :recordedAt, :person, :onBehalfOf, :channel)
                        """)
                .param("id", id)
                .param("name", name)
                .param("mediaType", mediaType)
                .param("size", content.length)
                .param("sha256", Sha256.digest(content))
                .param("content", content)
                .param("validFrom", today.date())
                .param("recordedAt", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("onBehalfOf", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    List<StoredFile> find(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select id, name, media_type, size, recorded_at, person_id
                                from file where id in (:ids) order by name, recorded_at, id
                                """).param("ids", ids).query(StoredFile.class).list();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from file where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
