package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DirectoryQuestions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people tell each other about a task. Append-only. */
@Component
class TaskComments {

    static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    TaskComments(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    /** @param definitionKey of the task it was said by; null for the initiative as such */
    record Comment(
            @Nullable String definitionKey,
            String text,
            Instant recordedAt,
            UUID personId,
            @Nullable UUID onBehalfOf) {}

    static boolean isTooShortOrLong(String text) {
        return text.isBlank() || text.strip().length() > LONGEST;
    }

    void add(OpenTask task, String text, Actor actor) {
        add(task.businessKey(), task.initiativeId(), task.definitionKey(), text, actor);
    }

    /** About an initiative as such. */
    void add(UUID initiativeId, String text, Actor actor) {
        add(initiativeId, initiativeId, null, text, actor);
    }

    private void add(
            UUID businessKey, @Nullable UUID initiativeId, @Nullable String definitionKey, String text, Actor actor) {
        jdbc.sql("""
                        insert into task_comment (business_key, initiative_id, definition_key, text, valid_from,
                                                  recorded_at, person_id, on_behalf_of, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(businessKey)
                .param(initiativeId)
                .param(definitionKey)
                .param(text.strip())
                .param(today.date())
                .param(Timestamp.from(today.now()))
                .param(actor.personId())
                .param(actor.onBehalfOf())
                .param(actor.channel().name())
                .update();
    }

    /** About an initiative and its tasks; latest first. */
    List<Comment> about(UUID initiativeId) {
        return questions.ask(question(initiativeId));
    }

    /** For {@link #about}. */
    static Question<Comment> question(UUID initiativeId) {
        return Question.of(Comment.class, """
                select definition_key, text, recorded_at, person_id, on_behalf_of from task_comment
                 where initiative_id = ? order by id desc""", initiativeId);
    }

    /** About the same initiative, or the same report; latest first. */
    List<Comment> around(OpenTask task) {
        return questions.ask(question(task));
    }

    /** What {@link #around}, and the names of who said it, ask of the database. */
    List<Question<?>> questions(OpenTask task) {
        return List.of(
                question(task),
                DirectoryQuestions.named(
                        "select unnest(array[person_id, on_behalf_of]) from task_comment"
                                + " where initiative_id = :id or business_key = :id",
                        TaskSubjects.idOf(task)));
    }

    private static Question<Comment> question(OpenTask task) {
        return Question.of(Comment.class, """
                select definition_key, text, recorded_at, person_id, on_behalf_of from task_comment
                 where initiative_id = ? or business_key = ? order by id desc""", task.initiativeId(), task.businessKey());
    }
}
