package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been spent, in t.kr.; append-only, a correction is an entry with the opposite sign. */
@Service
@Transactional
public class Spending {

    /** What money was spent on. */
    public enum Kind {
        DEVELOPMENT,
        OPERATION,
        /** the programme's own consultants */
        STAFF
    }

    /**
     * One entry, as it was recorded.
     *
     * @param validFrom the day the money was spent
     */
    public record Entry(
            Kind kind, Money amount, @Nullable String note, LocalDate validFrom, Instant recordedAt, UUID personId) {}

    private final JdbcClient jdbc;
    private final Questions questions;

    Spending(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /**
     * Records an entry; recorded a second time under the same id it counts once.
     *
     * @param initiativeId null for what the programme spends as such
     */
    public void record(UUID id, Entry entry, UUID programmeId, @Nullable UUID initiativeId, Actor actor) {
        jdbc.sql("""
                        insert into spending (id, programme_id, initiative_id, kind, amount, note, valid_from,
                            recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :programme, :initiative, :kind, :amount, :note, :day, :at, :person, :for,
                            :channel) on conflict (id) do nothing""")
                .param("id", id)
                .param("programme", programmeId)
                .param("initiative", initiativeId)
                .param("kind", entry.kind().name())
                .param("amount", entry.amount().thousands())
                .param("note", entry.note())
                .param("day", entry.validFrom())
                .param("at", Timestamp.from(entry.recordedAt()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name())
                .update();
    }

    /** An entry, and who recorded it by name. */
    public record Told(
            Kind kind,
            Money amount,
            @Nullable String note,
            LocalDate validFrom,
            Instant recordedAt,
            String recordedBy) {}

    /** The same for a page, in one statement. */
    @Transactional(readOnly = true)
    List<Told> told(UUID initiativeId) {
        return questions.ask(toldQuestion(initiativeId));
    }

    /** For {@link #told}. */
    static Question<Told> toldQuestion(UUID initiativeId) {
        return Question.of(Told.class, """
                select s.kind, s.amount, s.note, s.valid_from, s.recorded_at, p.name as recorded_by
                from spending s join person p on p.id = s.person_id
                where s.initiative_id = ? order by s.valid_from, s.seq""", initiativeId);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID initiativeId) {
        return jdbc.sql("select kind, amount, note, valid_from, recorded_at, person_id from spending"
                        + " where initiative_id = ? order by valid_from, seq")
                .param(initiativeId)
                .query(Entry.class)
                .list();
    }
}
