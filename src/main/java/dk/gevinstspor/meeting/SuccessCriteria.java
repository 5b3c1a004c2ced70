package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.meeting.StatusSnapshot.CriterionStatus;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a programme will be judged by, and how far it has come; both are only ever added to. */
@Service
@Transactional
public class SuccessCriteria {

    private static final String STANDING = """
            select c.id, c.programme_id, c.criterion, c.measure, c.responsible, c.due, c.recurring,
                   coalesce(s.standing, 'NOT_YET') as standing, s.note
            from success_criterion c
            left join lateral (select standing, note from success_standing
                where criterion_id = c.id and valid_from <= :day and recorded_at < :end
                order by seq desc limit 1) s on true
            where c.%s = :id and c.valid_from <= :day and c.recorded_at < :end
            order by c.due, c.seq""";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    SuccessCriteria(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    /**
     * A criterion and where it stands.
     *
     * @param recurring followed up each quarter from the due one on
     */
    record Criterion(
            UUID id,
            UUID programmeId,
            String criterion,
            String measure,
            String responsible,
            Quarter due,
            boolean recurring,
            Standing standing,
            @Nullable String note) {

        CriterionStatus status() {
            return new CriterionStatus(criterion, measure, responsible, due, recurring, standing, note);
        }
    }

    /** As they stand today, by when they are due. */
    @Transactional(readOnly = true)
    List<Criterion> of(UUID programmeId) {
        return questions.ask(asked("programme_id", programmeId, KnownAt.endOf(today.date())));
    }

    @Transactional(readOnly = true)
    Optional<Criterion> find(UUID id) {
        return questions.ask(asked("id", id, KnownAt.endOf(today.date()))).stream()
                .findFirst();
    }

    /** As they were known. */
    @Transactional(readOnly = true)
    List<CriterionStatus> on(UUID programmeId, KnownAt known) {
        return questions.ask(asked("programme_id", programmeId, known)).stream()
                .map(Criterion::status)
                .toList();
    }

    /** For {@link #on}. */
    static Question<?> question(UUID programmeId, KnownAt known) {
        return asked("programme_id", programmeId, known);
    }

    private static Question<Criterion> asked(String column, UUID id, KnownAt known) {
        return Question.named(
                Criterion.class,
                STANDING.formatted(column),
                Map.of("id", id, "day", known.day(), "end", known.timestamp()));
    }

    /** @param id the same twice is the same criterion */
    public void add(
            UUID id,
            UUID programmeId,
            String criterion,
            String measure,
            String responsible,
            Quarter due,
            boolean recurring,
            Actor actor) {
        fact("""
                insert into success_criterion (id, programme_id, criterion, measure, responsible, due, recurring,
                    valid_from, recorded_at, person_id, on_behalf_of, channel)
                values (:id, :programme, :criterion, :measure, :responsible, :due, :recurring, :day, :at, :person, :for,
                    :channel) on conflict (id) do nothing""", id, actor)
                .param("programme", programmeId)
                .param("criterion", criterion)
                .param("measure", measure)
                .param("responsible", responsible)
                .param("due", due.toString())
                .param("recurring", recurring)
                .update();
    }

    /** @param note what it is judged by; null for none */
    public void judge(UUID id, Standing standing, @Nullable String note, Actor actor) {
        fact("""
                insert into success_standing (id, criterion_id, standing, note, valid_from, recorded_at, person_id,
                    on_behalf_of, channel)
                values (:id, :criterion, :standing, :note, :day, :at, :person, :for, :channel)""", Ids.next(), actor)
                .param("criterion", id)
                .param("standing", standing.name())
                .param("note", note)
                .update();
    }

    private StatementSpec fact(String insert, UUID id, Actor actor) {
        return jdbc.sql(insert)
                .param("id", id)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name());
    }
}
