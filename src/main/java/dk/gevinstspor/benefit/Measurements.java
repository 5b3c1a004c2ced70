package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only measured figures. */
@Component
class Measurements {

    private static final String IN_FORCE =
            "select m.* from measurement m where not exists (select from measurement r where r.replaces = m.id)";

    private final JdbcClient jdbc;
    private final Questions questions;
    private final NamedParameterJdbcTemplate named;

    Measurements(JdbcClient jdbc, Questions questions, NamedParameterJdbcTemplate named) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.named = named;
    }

    /** Until the transaction ends only this one measures the initiative: no two figures are of the same days. */
    void lock(UUID initiativeId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "measurement " + initiativeId)
                .query((row, number) -> true)
                .single();
    }

    /** Those that nothing replaces, by their days. */
    List<Measurement> of(UUID initiativeId) {
        return questions.ask(question(initiativeId));
    }

    /** For {@link #of}. */
    static Question<Measurement> question(UUID initiativeId) {
        return Question.of(
                Measurement.class,
                IN_FORCE + " and m.initiative_id = ? order by m.from_day, m.case_class, m.seq",
                initiativeId);
    }

    /** Of those, the ones whose last day is after the first and not after the second. */
    List<Measurement> between(UUID initiativeId, LocalDate after, LocalDate until) {
        return questions.ask(betweenQuestion(initiativeId, after, until));
    }

    /** For {@link #between}. */
    static Question<Measurement> betweenQuestion(UUID initiativeId, LocalDate after, LocalDate until) {
        return Question.of(Measurement.class, IN_FORCE + """
                 and m.initiative_id = ? and m.valid_from > ? and m.valid_from <= ?
                order by m.from_day, m.case_class, m.seq""", initiativeId, after, until);
    }

    /** Of those, the ones that cover any of the days from the figures' first to their last. */
    List<Measurement> touching(UUID initiativeId, List<Figure> figures) {
        LocalDate first = figures.stream()
                .map(Figure::fromDay)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        LocalDate last = figures.stream()
                .map(Figure::untilDay)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        LocalDate known = LocalDate.of(Figure.FIRST_YEAR, 1, 1);
        return jdbc.sql(IN_FORCE + """
                         and m.initiative_id = :initiative and m.valid_from >= :first and m.from_day <= :last
                        order by m.from_day, m.case_class, m.seq""")
                .param("initiative", initiativeId)
                .param("first", first.isBefore(known) ? known : first)
                .param("last", last.isBefore(known) ? known : last)
                .query(Measurement.class)
                .list();
    }

    /** Those that a confirmation's suggestion was computed from, though replaced since. */
    List<Measurement> behind(UUID confirmationId) {
        return questions.ask(behindQuestion(confirmationId));
    }

    /** For {@link #behind}. */
    static Question<Measurement> behindQuestion(UUID confirmationId) {
        return Question.of(Measurement.class, """
                select m.* from measurement m join confirmation_measurement c on c.measurement_id = m.id
                where c.confirmation_id = ? order by m.from_day, m.case_class, m.seq""", confirmationId);
    }

    void add(List<Measurement> taken, Actor.Channel channel) {
        named.batchUpdate("""
                insert into measurement (id, initiative_id, case_class, from_day, valid_from, quantity, minutes,
                    origin, source_id, note, replaces, recorded_at, person_id, on_behalf_of, channel)
                values (:id, :initiative, :class, :from, :until, :quantity, :minutes, :origin, :source, :note,
                    :replaces, :at, :person, :for, :channel)""", taken.stream().map(each -> values(each, channel)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(Measurement measurement, Actor.Channel channel) {
        return new MapSqlParameterSource()
                .addValue("id", measurement.id())
                .addValue("initiative", measurement.initiativeId())
                .addValue("class", measurement.caseClass())
                .addValue("from", measurement.fromDay())
                .addValue("until", measurement.untilDay())
                .addValue("quantity", measurement.quantity())
                .addValue("minutes", measurement.minutes())
                .addValue("origin", measurement.origin().name())
                .addValue("source", measurement.sourceId())
                .addValue("note", measurement.note())
                .addValue("replaces", measurement.replaces())
                .addValue("at", Timestamp.from(measurement.recordedAt()))
                .addValue("person", measurement.personId())
                .addValue("for", measurement.onBehalfOf())
                .addValue("channel", channel.name());
    }
}
