package dk.gevinstspor.benefit;

import dk.gevinstspor.organisation.Actor;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only measured figures. */
@Component
class Measurements {

    private static final String IN_FORCE =
            "select m.* from measurement m where not exists (select from measurement r where r.replaces = m.id)";

    private final JdbcClient jdbc;

    Measurements(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql(IN_FORCE + " and m.initiative_id = ? order by m.from_day, m.case_class, m.seq")
                .param(initiativeId)
                .query(Measurement.class)
                .list();
    }

    /** Of those, the ones whose last day is after the first and not after the second. */
    List<Measurement> between(UUID initiativeId, LocalDate after, LocalDate until) {
        return jdbc.sql(IN_FORCE + """
                         and m.initiative_id = :initiative and m.valid_from > :after and m.valid_from <= :until
                        order by m.from_day, m.case_class, m.seq""")
                .param("initiative", initiativeId)
                .param("after", after)
                .param("until", until)
                .query(Measurement.class)
                .list();
    }

    /** Those that a confirmation's suggestion was computed from, though replaced since. */
    List<Measurement> behind(UUID confirmationId) {
        return jdbc.sql("""
                        select m.* from measurement m join confirmation_measurement c on c.measurement_id = m.id
                        where c.confirmation_id = ? order by m.from_day, m.case_class, m.seq""").param(confirmationId).query(Measurement.class).list();
    }

    void add(Measurement measurement, Actor.Channel channel) {
        jdbc.sql("""
                        insert into measurement (id, initiative_id, case_class, from_day, valid_from, quantity, minutes,
                            origin, source_id, note, replaces, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :initiative, :class, :from, :until, :quantity, :minutes, :origin, :source, :note,
                            :replaces, :at, :person, :for, :channel)""")
                .param("id", measurement.id())
                .param("initiative", measurement.initiativeId())
                .param("class", measurement.caseClass())
                .param("from", measurement.fromDay())
                .param("until", measurement.untilDay())
                .param("quantity", measurement.quantity())
                .param("minutes", measurement.minutes())
                .param("origin", measurement.origin().name())
                .param("source", measurement.sourceId())
                .param("note", measurement.note())
                .param("replaces", measurement.replaces())
                .param("at", Timestamp.from(measurement.recordedAt()))
                .param("person", measurement.personId())
                .param("for", measurement.onBehalfOf())
                .param("channel", channel.name())
                .update();
    }
}
