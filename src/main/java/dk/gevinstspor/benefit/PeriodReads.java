package dk.gevinstspor.benefit;

import dk.gevinstspor.benefit.FollowUpPeriod.State;
import dk.gevinstspor.initiative.Reach;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists follow-up periods and confirmations of many initiatives, each in one statement. */
@Component
@Transactional(readOnly = true)
class PeriodReads {

    private static final String PERIODS = """
            select p.id, p.initiative_id, 'A-' || i.number || ' ' || i.title as initiative, p.ordinal, p.quarter, p.due_at,
                p.asked_at, p.owner_id, o.name as owner, p.state, p.ended_at, c.id as confirmation_id,
                (select b.fte from benefit_promise b where b.contract_id = i.signed_contract_id
                    and b.from_day <= (p.due_at at time zone 'Europe/Copenhagen')::date
                    order by b.from_day desc limit 1) as contracted
            from follow_up_period p
            join initiative i on i.id = p.initiative_id
            left join person o on o.id = p.owner_id
            left join lateral (select id from confirmation where period_id = p.id order by seq desc limit 1) c on true
            """;

    private static final String CONFIRMATIONS = """
            select c.seq, c.id, c.initiative_id, 'A-' || i.number || ' ' || i.title as initiative, c.period_id, p.quarter,
                c.fte, c.goals, c.corrects, c.suggested, c.valid_from, c.recorded_at, c.person_id, w.name as person,
                c.on_behalf_of, f.name as principal, c.channel,
                exists (select from confirmation n where n.corrects = c.id) as corrected, p.state = 'DISPUTED' as disputed
            from confirmation c
            join follow_up_period p on p.id = c.period_id
            join initiative i on i.id = c.initiative_id
            left join person w on w.id = c.person_id
            left join person f on f.id = c.on_behalf_of
            """;

    private final JdbcClient jdbc;

    PeriodReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param contracted ÅV a year that the contract in force promises on the day it is due */
    record Period(
            UUID id,
            UUID initiativeId,
            String initiative,
            int ordinal,
            String quarter,
            Instant dueAt,
            Instant askedAt,
            UUID ownerId,
            @Nullable String owner,
            State state,
            @Nullable Instant endedAt,
            @Nullable UUID confirmationId,
            @Nullable BigDecimal contracted) {}

    /** @param corrected another entry has taken its place */
    record Confirmed(
            long seq,
            UUID id,
            UUID initiativeId,
            String initiative,
            UUID periodId,
            String quarter,
            BigDecimal fte,
            @Nullable GoalsMet goals,
            @Nullable UUID corrects,
            @Nullable BigDecimal suggested,
            LocalDate validFrom,
            Instant recordedAt,
            UUID personId,
            @Nullable String person,
            @Nullable UUID onBehalfOf,
            @Nullable String principal,
            String channel,
            boolean corrected,
            boolean disputed) {}

    /**
     * The first due first.
     *
     * @param initiativeId null for all
     * @param state null for all
     * @param last due instant and id of the one before; none for the beginning
     */
    List<Period> periods(Reach reach, @Nullable UUID initiativeId, @Nullable State state, List<String> last, int most) {
        return jdbc.sql(PERIODS + " where " + reach.condition("i")
                        + """
                         %s %s and (p.due_at, p.id) > (cast(:due as timestamptz), cast(:id as uuid))
                        order by p.due_at, p.id limit :most""".formatted(
                                        initiativeId == null ? "" : "and p.initiative_id = :initiative",
                                        state == null ? "" : "and p.state = :state"))
                .params(reach.parameters())
                .param("initiative", initiativeId)
                .param("state", state == null ? null : state.name())
                .param("due", last.isEmpty() ? "-infinity" : last.get(0))
                .param("id", last.isEmpty() ? new UUID(0, 0) : UUID.fromString(last.get(1)))
                .param("most", most)
                .query(Period.class)
                .list();
    }

    Optional<Period> period(UUID id) {
        return jdbc.sql(PERIODS + " where p.id = ?")
                .param(id)
                .query(Period.class)
                .optional();
    }

    /**
     * In the order they were recorded, those after a number of that order. What another still commits, and all that came
     * after it, is told later: whoever goes on after the last number has missed nothing.
     */
    List<Confirmed> confirmations(Reach reach, @Nullable UUID initiativeId, long after, int most) {
        // Asked by itself: the rows have to be looked for after the answer is known.
        long until =
                jdbc.sql("select confirmations_complete_to()").query(Long.class).single();
        String hers = reach.isOfWholeProgrammes()
                ? reach.condition("i")
                : "c.initiative_id = any(array(select i.id from initiative i where " + reach.condition("i") + "))";
        return jdbc.sql(CONFIRMATIONS + " where " + hers
                        + """
                         %s and c.seq > :after and c.seq <= :until
                        order by c.seq limit :most""".formatted(initiativeId == null ? "" : "and c.initiative_id = :initiative"))
                .params(reach.parameters())
                .param("initiative", initiativeId)
                .param("after", after)
                .param("until", until)
                .param("most", most)
                .query(Confirmed.class)
                .list();
    }

    Optional<Confirmed> confirmation(UUID id) {
        return jdbc.sql(CONFIRMATIONS + " where c.id = ?")
                .param(id)
                .query(Confirmed.class)
                .optional();
    }

    /** Of an initiative, in the order of their days; those after a first day and a number of their order. */
    List<Measured> measurements(UUID initiativeId, LocalDate from, long after, int most) {
        return jdbc.sql("""
                        select m.seq, m.id, m.case_class, m.from_day, m.valid_from as until_day, m.quantity, m.minutes,
                            m.origin, s.name as source, m.recorded_at
                        from measurement m left join measurement_source s on s.id = m.source_id
                        where m.initiative_id = :initiative
                            and not exists (select from measurement r where r.replaces = m.id)
                            and (m.from_day, m.seq) > (:from, :after)
                        order by m.from_day, m.seq limit :most""")
                .param("initiative", initiativeId)
                .param("from", from)
                .param("after", after)
                .param("most", most)
                .query(Measured.class)
                .list();
    }

    /** @param source the robot or system that pushed it */
    record Measured(
            long seq,
            UUID id,
            @Nullable String caseClass,
            LocalDate fromDay,
            LocalDate untilDay,
            BigDecimal quantity,
            @Nullable BigDecimal minutes,
            Measurement.Origin origin,
            @Nullable String source,
            Instant recordedAt) {}
}
