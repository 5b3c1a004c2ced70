package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a programme's initiatives stood on a day, from the facts that were valid then and recorded by a moment: what came
 * in later, for whichever day, changes nothing. Each question is one statement, however many initiatives there are.
 */
@Service
@Transactional(readOnly = true)
public class ProgrammeStatus {

    /** After this it is escalated: an answer that is still missing counts as no benefit. */
    private static final int DAYS_TO_ANSWER = 14;

    private final JdbcClient jdbc;
    private final Questions questions;

    ProgrammeStatus(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /**
     * An initiative on the day.
     *
     * @param stage the name of the stage
     * @param owner the benefit owner's name: the contract's, or the one named at screening
     * @param plannedGoLive the plan frozen at the last gate
     * @param expected ÅV a year that the contract promised on the day of the latest follow-up that is answered, or has
     *     waited two weeks for an answer; none before the first
     * @param contracted ÅV a year that the contract in force promises for the day
     * @param confirmed ÅV a year last confirmed, and neither corrected nor disputed by then
     * @param confirmationId the confirmation that says so; null when nothing is confirmed
     * @param harvested ÅV a year that posts or budget lines are named for
     * @param estimated the middle of the screening's interval, ÅV a year
     * @param freed ÅV a year by the figures measured for the latest answer, else the answer itself; disputed or not
     */
    public record InitiativeFigures(
            UUID id,
            int number,
            String title,
            UUID departmentId,
            String departmentName,
            String unit,
            String stage,
            @Nullable String owner,
            @Nullable LocalDate plannedGoLive,
            @Nullable LocalDate goLiveOn,
            Fte expected,
            Fte contracted,
            Fte confirmed,
            @Nullable UUID confirmationId,
            Fte harvested,
            Fte estimated,
            Fte freed,
            boolean feeFunded) {}

    /** An open risk; likelihood and impact are 1 to 5. */
    public record OpenRisk(
            int initiativeNumber,
            String title,
            int likelihood,
            int impact,
            String response,
            @Nullable String owner) {}

    /** A follow-up that was asked by the day and not answered by then. */
    public record UnansweredPeriod(
            int initiativeNumber,
            String title,
            Quarter period,
            LocalDate askedOn,
            @Nullable String owner) {}

    /** By number. */
    public List<InitiativeFigures> initiatives(UUID programmeId, KnownAt known) {
        Question<InitiativeFigures> all = question("""
                select i.id, i.number, i.title, d.department_id, d.department_name, u.name as unit, st.stage,
                       p.name as owner, pl.planned_go_live,
                       case when pt.go_live_on <= :day then pt.go_live_on end as go_live_on,
                       coalesce(ex.fte, 0) as expected, coalesce(ct.fte, 0) as contracted,
                       coalesce(cf.fte, 0) as confirmed, cf.id as confirmation_id, coalesce(h.fte, 0) as harvested,
                       coalesce(es.fte, 0) as estimated, coalesce(fr.fte, 0) as freed,
                       coalesce(pt.fee_funded, false) as fee_funded
                from initiative i
                join unit_on(:day) u on u.id = i.unit_id
                join unit_department_on(:day) d on d.unit_id = i.unit_id
                join lateral (select stage from stage_entry
                    where initiative_id = i.id and valid_from <= :day and recorded_at < :end
                    order by seq desc limit 1) st on true
                left join lateral (select * from initiative_particulars
                    where initiative_id = i.id and valid_from <= :day and recorded_at < :end
                    order by seq desc limit 1) pt on true
                left join lateral (select planned_go_live from plan
                    where initiative_id = i.id and valid_from <= :day and recorded_at < :end
                    order by seq desc limit 1) pl on true
                left join lateral (select c.owner_id from benefit_contract c
                    where c.initiative_id = i.id and (select s.state from contract_step s
                        where s.contract_id = c.id and s.valid_from <= :day and s.recorded_at < :end
                        order by s.seq desc limit 1) = 'SIGNED'
                    order by c.version_number desc limit 1) c on true
                left join lateral (select promised_on(i.id, :day, :end) as fte) ct on true
                left join lateral (select f.due_at from follow_up_period f
                    where f.initiative_id = i.id and (f.state <> 'CANCELLED' or f.ended_at >= :end)
                      and (f.asked_at < :overdue or exists
                        (select 1 from confirmation c where c.period_id = f.id and c.recorded_at < :end))
                    order by f.ordinal desc limit 1) f on true
                left join lateral (select
                    promised_on(i.id, (f.due_at at time zone 'Europe/Copenhagen')::date, :end) as fte) ex on true
                left join lateral (select (fte_low + fte_high) / 2 as fte from screening
                    where initiative_id = i.id and valid_from <= :day and recorded_at < :end
                    order by seq desc limit 1) es on true
                left join lateral (select coalesce(k.suggested, k.fte) as fte from confirmation k
                    where k.initiative_id = i.id and k.valid_from <= :day and k.recorded_at < :end
                      and not exists (select from confirmation n where n.corrects = k.id and n.recorded_at < :end)
                    order by k.valid_from desc, k.seq desc limit 1) fr on true
                left join lateral (select k.id, k.fte from confirmation k
                    where k.initiative_id = i.id and k.valid_from <= :day and k.recorded_at < :end
                      and not exists (select from confirmation n where n.corrects = k.id and n.recorded_at < :end)
                      and not exists (select from dispute d where d.period_id = k.period_id and d.recorded_at < :end
                          and not exists (select from dispute_step s where s.dispute_id = d.id
                              and s.step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED') and s.recorded_at < :end))
                    order by k.valid_from desc, k.seq desc limit 1) cf on true
                left join lateral (select sum(fte) as fte from harvest
                    where initiative_id = i.id and valid_from <= :day and recorded_at < :end) h on true
                left join person p on p.id = coalesce(c.owner_id, pt.benefit_owner_id)
                where i.programme_id = :programme
                order by i.number""", programmeId, known, InitiativeFigures.class);
        // Not kept for the rest of the transaction: there may be very many.
        return jdbc.sql(all.sql()).params(all.parameters()).query(all.row()).list();
    }

    /** The gravest first. */
    public List<OpenRisk> risks(UUID programmeId, KnownAt known) {
        return questions.ask(risksQuestion(programmeId, known));
    }

    private static Question<OpenRisk> risksQuestion(UUID programmeId, KnownAt known) {
        return question("""
                select i.number as initiative_number, r.title, r.likelihood, r.impact, r.response, p.name as owner
                from (select distinct on (risk_id) * from risk
                      where valid_from <= :day and recorded_at < :end
                        and initiative_id in (select id from initiative where programme_id = :programme)
                      order by risk_id, seq desc) r
                join initiative i on i.id = r.initiative_id
                left join lateral (select process_owner_id from initiative_particulars
                    where initiative_id = i.id and valid_from <= :day and recorded_at < :end
                    order by seq desc limit 1) pt on true
                left join person p on p.id = pt.process_owner_id
                where not r.closed
                order by r.likelihood * r.impact desc, i.number, r.seq""", programmeId, known, OpenRisk.class);
    }

    /** The oldest first. */
    public List<UnansweredPeriod> unanswered(UUID programmeId, KnownAt known) {
        return questions.ask(unansweredQuestion(programmeId, known));
    }

    private static Question<UnansweredPeriod> unansweredQuestion(UUID programmeId, KnownAt known) {
        return question("""
                select i.number as initiative_number, i.title, f.quarter as period,
                       (f.asked_at at time zone 'Europe/Copenhagen')::date as asked_on, p.name as owner
                from follow_up_period f
                join initiative i on i.id = f.initiative_id
                left join person p on p.id = f.owner_id
                where i.programme_id = :programme and f.asked_at < :end
                  and (f.state <> 'CANCELLED' or f.ended_at >= :end)
                  and not exists (select 1 from confirmation c where c.period_id = f.id and c.recorded_at < :end)
                order by f.asked_at, i.number, f.ordinal""", programmeId, known, UnansweredPeriod.class);
    }

    /** For {@link #risks} and {@link #unanswered}; of the initiatives there may be too many to be asked with others. */
    public static List<Question<?>> questions(UUID programmeId, KnownAt known) {
        return List.of(risksQuestion(programmeId, known), unansweredQuestion(programmeId, known));
    }

    private static <T> Question<T> question(String sql, UUID programmeId, KnownAt known, Class<T> type) {
        return Question.named(
                type,
                sql,
                Map.of(
                        "programme",
                        programmeId,
                        "day",
                        known.day(),
                        "end",
                        known.timestamp(),
                        "overdue",
                        KnownAt.endOf(known.day().minusDays(DAYS_TO_ANSWER)).timestamp()));
    }
}
