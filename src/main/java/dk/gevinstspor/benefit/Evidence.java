package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.ContractRights;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.record.FileAccess;
import dk.gevinstspor.record.Files;
import dk.gevinstspor.record.StoredFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files behind confirmations, for those who may read the contract. */
@Component
class Evidence implements FileAccess {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final ContractRights rights;

    Evidence(JdbcClient jdbc, Questions questions, ContractRights rights) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.rights = rights;
    }

    /** A file of a confirmation. */
    record Piece(UUID confirmationId, UUID fileId) {}

    /** What {@link #of} asks of the database. */
    static List<Question<?>> questions(UUID initiativeId) {
        return List.of(question(initiativeId), filesQuestion(initiativeId));
    }

    private static Question<Piece> question(UUID initiativeId) {
        return Question.of(Piece.class, """
                select e.confirmation_id, e.file_id
                from confirmation_evidence e join confirmation c on c.id = e.confirmation_id
                where c.initiative_id = ? order by c.seq""", initiativeId);
    }

    private static Question<StoredFile> filesQuestion(UUID initiativeId) {
        return Files.question("""
                select e.file_id from confirmation_evidence e join confirmation c on c.id = e.confirmation_id
                where c.initiative_id = ?""", initiativeId);
    }

    /** By confirmation. */
    Map<UUID, List<StoredFile>> of(UUID initiativeId) {
        List<Piece> pieces = questions.ask(question(initiativeId));
        Map<UUID, StoredFile> stored = questions.ask(filesQuestion(initiativeId)).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        Map<UUID, List<StoredFile>> byConfirmation = new HashMap<>();
        for (Piece piece : pieces) {
            Optional.ofNullable(stored.get(piece.fileId()))
                    .ifPresent(file -> byConfirmation
                            .computeIfAbsent(piece.confirmationId(), none -> new ArrayList<>())
                            .add(file));
        }
        return byConfirmation;
    }

    @Override
    public boolean maySee(UUID viewerId, UUID fileId) {
        return jdbc.sql("""
                        select c.initiative_id
                        from confirmation_evidence e join confirmation c on c.id = e.confirmation_id
                        where e.file_id = ?""").param(fileId).query(UUID.class).list().stream()
                .anyMatch(initiative -> rights.mayRead(viewerId, initiative));
    }
}
