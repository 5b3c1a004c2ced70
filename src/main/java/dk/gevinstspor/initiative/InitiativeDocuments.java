package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.FileAccess;
import dk.gevinstspor.record.Files;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The documents of an initiative: whoever may read the initiative may read them. */
@Component
public class InitiativeDocuments implements FileAccess {

    /** A document as it is listed. */
    record Document(UUID fileId, String title, Instant recordedAt, UUID personId) {}

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Files files;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Today today;

    InitiativeDocuments(
            JdbcClient jdbc,
            Questions questions,
            Files files,
            Initiatives initiatives,
            InitiativeRights rights,
            Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.files = files;
        this.initiatives = initiatives;
        this.rights = rights;
        this.today = today;
    }

    /** Newest first. */
    List<Document> of(UUID initiativeId) {
        return questions.ask(question(initiativeId));
    }

    /** For {@link #of}. */
    static Question<Document> question(UUID initiativeId) {
        return Question.of(
                Document.class,
                "select file_id, title, recorded_at, person_id from initiative_document"
                        + " where initiative_id = ? order by seq desc",
                initiativeId);
    }

    /** The file has no problem: that was asked before. */
    @Transactional
    void add(UUID initiativeId, String title, MultipartFile upload, Actor actor) {
        attach(initiativeId, title, files.store(upload, actor), actor);
    }

    /** Adds a file that is kept already. */
    @Transactional
    public void attach(UUID initiativeId, String title, UUID file, Actor actor) {
        jdbc.sql("""
                        insert into initiative_document (file_id, initiative_id, title, valid_from, recorded_at,
                            person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file,
                        initiativeId,
                        title,
                        today.date(),
                        Timestamp.from(today.now()),
                        actor.personId(),
                        actor.onBehalfOf(),
                        actor.channel().name())
                .update();
    }

    @Override
    public boolean maySee(UUID viewerId, UUID fileId) {
        return jdbc
                .sql("select initiative_id from initiative_document where file_id = ?")
                .param(fileId)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> initiatives.find(id).stream())
                .anyMatch(initiative -> rights.mayRead(viewerId, initiative));
    }
}
