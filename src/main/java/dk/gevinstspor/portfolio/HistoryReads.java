package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.portfolio.InitiativeHistory.Header;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything that was reported about a programme's initiatives, in two statements. */
@Component
class HistoryReads {

    /** For {@link #fingerprint}. */
    static final Question<Counted> COUNTERS = Question.of(Counted.class, """
            select concat_ws(' ',
                (select last_value from stage_entry_seq_seq), (select last_value from screening_seq_seq),
                (select last_value from plan_seq_seq), (select last_value from baseline_seq_seq),
                (select last_value from contract_step_seq_seq), (select last_value from confirmation_seq_seq),
                (select last_value from harvest_seq_seq), (select last_value from dispute_seq_seq),
                (select last_value from dispute_step_seq_seq), (select last_value from economic_case_seq_seq),
                (select last_value from savings_target_id_seq), (select last_value from fte_rate_id_seq),
                (select last_value from spending_seq_seq), (select last_value from forecast_seq_seq),
                (select last_value from case_freeze_seq_seq), (select last_value from case_approval_seq_seq),
                (select last_value from price_index_id_seq),
                (select last_value from organisation_change_id_seq)) as counters,
                pg_snapshot_xmin(pg_current_snapshot())::text::bigint as open,
                pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next""");

    private final JdbcClient jdbc;
    private final Questions questions;

    HistoryReads(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    boolean hasMoreThan(int initiatives, UUID programmeId) {
        return jdbc.sql(
                        "select count(*) > :most from (select from initiative where programme_id = :programme limit :most + 1) i")
                .param("most", initiatives)
                .param("programme", programmeId)
                .query(Boolean.class)
                .single();
    }

    /** By number. Outside the target, what fees pay for is left out. */
    List<InitiativeHistory> of(UUID programmeId) {
        return histories(headers(programmeId), facts(programmeId, KnownAt.EVER));
    }

    /** The same as it could be told at that moment. */
    List<InitiativeHistory> of(UUID programmeId, KnownAt known) {
        return histories(headers(programmeId, known), facts(programmeId, known.before()));
    }

    private static List<InitiativeHistory> histories(List<Header> headers, List<Fact> told) {
        Map<UUID, List<Fact>> facts = told.stream().collect(Collectors.groupingBy(Fact::initiativeId));
        return headers.stream()
                .map(header -> new InitiativeHistory(header, facts.getOrDefault(header.id(), List.of())))
                .toList();
    }

    private List<Header> headers(UUID programmeId) {
        return jdbc.sql("""
                        select i.id, i.number, i.title, i.unit_id, i.submitted_by, i.process_owner_id,
                               i.benefit_owner_id, d.department_id, d.department_name, s.technology, p.id as owner_id, p.name as owner,
                               i.go_live_on
                        from initiative i
                        join unit_department d on d.unit_id = i.unit_id
                        left join lateral (select technology from screening
                            where initiative_id = i.id order by seq desc limit 1) s on true
                        left join benefit_contract c on c.id = i.signed_contract_id
                        left join person p on p.id = coalesce(c.owner_id, i.benefit_owner_id)
                        where i.programme_id = ? and not i.fee_funded order by i.number""").param(programmeId).query(Header.class).list();
    }

    /** Who it belonged to and what it was made with, then. */
    private List<Header> headers(UUID programmeId, KnownAt known) {
        return jdbc.sql("""
                        select i.id, i.number, i.title, i.unit_id, i.submitted_by, pt.process_owner_id,
                               pt.benefit_owner_id, d.department_id, d.department_name, s.technology, p.id as owner_id,
                               p.name as owner, pt.go_live_on
                        from initiative i
                        join unit_department_on(:day) d on d.unit_id = i.unit_id
                        left join lateral (select * from initiative_particulars
                            where initiative_id = i.id and valid_from <= :day and recorded_at < :end
                            order by seq desc limit 1) pt on true
                        left join lateral (select technology from screening
                            where initiative_id = i.id and valid_from <= :day and recorded_at < :end
                            order by seq desc limit 1) s on true
                        left join benefit_contract c on c.id = contract_in_force(i.id, :day, :end)
                        left join person p on p.id = coalesce(c.owner_id, pt.benefit_owner_id)
                        where i.programme_id = :programme and not coalesce(pt.fee_funded, false)
                          and i.submitted_at < :end
                        order by i.number""")
                .param("programme", programmeId)
                .param("day", known.day())
                .param("end", known.timestamp())
                .query(Header.class)
                .list();
    }

    private List<Fact> facts(UUID programmeId, Instant before) {
        return jdbc.sql("""
                        with mine as (select id from initiative where programme_id = :programme),
                        fact as (
                            select initiative_id, 'STAGE' as kind, valid_from as day, recorded_at, stage as text,
                                   null::uuid as about_id, null::date as "on", null::numeric as fte,
                                   null::numeric as high, seq
                            from stage_entry where initiative_id in (select id from mine)
                            union all
                            select initiative_id, 'SCREENED', valid_from, recorded_at, null, null, null, fte_low,
                                   fte_high, seq
                            from screening where initiative_id in (select id from mine)
                            union all
                            select initiative_id, 'PLANNED', valid_from, recorded_at, null, null, planned_go_live, null,
                                   null, seq
                            from plan where initiative_id in (select id from mine)
                            union all
                            select initiative_id, 'BASELINE', valid_from, recorded_at, null, null, null, fte, null, seq
                            from baseline where initiative_id in (select id from mine)
                            union all
                            select c.initiative_id, 'CONTRACT', s.valid_from, s.recorded_at, s.state, c.id, null, null,
                                   null, s.seq
                            from benefit_contract c join contract_step s on s.contract_id = c.id
                            where c.initiative_id in (select id from mine)
                            union all
                            select c.initiative_id, 'PROMISED', p.from_day, c.drafted_at, null, c.id, p.from_day, p.fte,
                                   null, 0
                            from benefit_contract c join benefit_promise p on p.contract_id = c.id
                            where c.initiative_id in (select id from mine)
                            union all
                            select initiative_id, 'CONFIRMED', valid_from, recorded_at, null, period_id, null, fte, null,
                                   seq
                            from confirmation where initiative_id in (select id from mine)
                            union all
                            select initiative_id, 'DISPUTED', valid_from, recorded_at, null, period_id, null, null, null,
                                   seq
                            from dispute where initiative_id in (select id from mine)
                            union all
                            select d.initiative_id, 'SETTLED', e.valid_from, e.recorded_at, null, d.period_id, null, null,
                                   null, e.seq
                            from dispute d join dispute_step e on e.dispute_id = d.id
                            where d.initiative_id in (select id from mine)
                              and e.step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED')
                            union all
                            select initiative_id, 'HARVESTED', valid_from, recorded_at, null, null, null, fte, null, seq
                            from harvest where initiative_id in (select id from mine))
                        select initiative_id, kind, day,
                               greatest(case when kind <> 'PROMISED' then day end,
                                        (recorded_at at time zone 'Europe/Copenhagen')::date) as known,
                               text, about_id, "on", fte, high
                        from fact where recorded_at < :before order by initiative_id, kind, day, seq""")
                .param("programme", programmeId)
                .param("before", Timestamp.from(before))
                .query(Fact.class)
                .list();
    }

    /** Changes with whatever a forecast is made from; cheap, as it asks the tables' counters alone. */
    Fingerprint fingerprint(UUID programmeId, LocalDate day) {
        Counted now = questions.ask(COUNTERS).get(0);
        return new Fingerprint(programmeId + " " + day + " " + now.counters(), now.open(), now.next());
    }

    /**
     * The tables' counters, and which transactions could still write what was counted already.
     *
     * @param open the oldest transaction that has not ended
     * @param next the one that begins next
     */
    record Counted(String counters, long open, long next) {}
}
