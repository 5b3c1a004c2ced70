package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads everything that was done about an initiative, whatever module it belongs to, in one statement. */
@Component
class TrailReads {

    private static final int MOST = 1_000;

    private static final String BY = "person_id, on_behalf_of, channel";

    private static final String TRAIL = """
            with contract as (select id, version_number from benefit_contract where initiative_id = :id),
            did (kind, code, detail, figure, day, at, person_id, on_behalf_of, channel, rank, seq) as (
                select 'TASK', activity_id, null, null::numeric, null::date, ended_at, person_id, on_behalf_of,
                    null, 9, id
                from step_history where initiative_id = :id and outcome = 'COMPLETED'
                    and activity_type in ('userTask', 'serviceTask', 'intermediateMessageCatch', 'boundaryMessage')
                union all select 'OPEN', activity_id, null, null, null, started_at, null, null, null, 9, id
                from step_history where initiative_id = :id and ended_at is null
                    and activity_type in ('userTask', 'serviceTask', 'intermediateMessageCatch', 'boundaryMessage')
                union all select 'STAGE', stage, null, null, null, recorded_at, @by, 8, seq
                from stage_entry where initiative_id = :id
                union all select 'DECISION', step || '/' || outcome, reason, null, null, recorded_at, @by, 1, seq
                from decision where initiative_id = :id
                union all select 'SCREENING', technology, null, null, null, recorded_at, @by, 0, seq
                from screening where initiative_id = :id
                union all select 'BASELINE', method, null, fte, null, recorded_at, @by, 0, seq
                from baseline where initiative_id = :id
                union all select 'PLAN', gate, null, null, planned_go_live, recorded_at, @by, 2, seq
                from plan where initiative_id = :id
                union all select 'CONTRACT', state, null, c.version_number, null, recorded_at, @by, 3, seq
                from contract_step s join contract c on c.id = s.contract_id
                union all select 'SIGNATURE', party, null, c.version_number, null, recorded_at, @by, 2, seq
                from contract_signature s join contract c on c.id = s.contract_id
                union all select case when corrects is null then 'CONFIRMATION' else 'CORRECTION' end, '', null, fte,
                    valid_from, recorded_at, @by, 0, seq
                from confirmation where initiative_id = :id
                union all select 'DISPUTE', '', null, null, null, recorded_at, @by, 0, seq
                from dispute where initiative_id = :id
                union all select 'DISPUTE_STEP', s.step, null, null, null, s.recorded_at, s.person_id, s.on_behalf_of,
                    s.channel, 1, s.seq
                from dispute_step s join dispute d on d.id = s.dispute_id where d.initiative_id = :id
                union all select 'ACTION_PLAN', '', null, null, a.deadline, a.recorded_at, a.person_id,
                    a.on_behalf_of, a.channel, 0, a.seq
                from action_plan a join follow_up_period f on f.id = a.period_id where f.initiative_id = :id
                union all select case when fte = 0 then 'NOT_HARVESTED' else 'HARVEST' end, '', post, fte, null,
                    recorded_at, @by, 0, seq
                from harvest where initiative_id = :id
                union all select 'MEASUREMENTS', '', null, count(*), (recorded_at at time zone 'Europe/Copenhagen')::date, max(recorded_at), @by, 0, max(seq)
                from measurement where initiative_id = :id
                group by 5, @by
                union all select 'COMMENT', '', text, null, null, recorded_at, @by, 0, id
                from task_comment where initiative_id = :id
                union all select 'DOCUMENT', '', title, null, null, recorded_at, @by, 0, seq
                from initiative_document where initiative_id = :id
                union all select case when closed then 'RISK_CLOSED' else 'RISK' end, '', title, null, null,
                    recorded_at, @by, 0, seq
                from risk where initiative_id = :id
                union all select 'CASE', '', reason, null, null, recorded_at, @by, 0, seq
                from economic_case where initiative_id = :id
                union all select 'CASE_FROZEN', gate::text, null, null, null, recorded_at, @by, 2, seq
                from case_freeze where initiative_id = :id
                union all select 'SPENDING', kind, note, amount, valid_from, recorded_at, @by, 0, seq
                from spending where initiative_id = :id
                union all select 'FORECAST', year::text, note, amount, null, recorded_at, @by, 0, seq
                from forecast where initiative_id = :id)
            select d.*, p.name as person, b.name as principal
            from did d
            left join person p on p.id = d.person_id
            left join person b on b.id = d.on_behalf_of
            order by d.kind = 'OPEN' desc, d.at desc, d.rank desc, d.seq desc, d.kind limit :most""".replace("@by", BY);

    private final Questions questions;

    TrailReads(Questions questions) {
        this.questions = questions;
    }

    /**
     * Something that was done.
     *
     * @param kind which fact it is, {@code TASK} for a step of a process
     * @param code a stage, a step, a state: what a message is named by
     * @param detail what somebody wrote
     * @param figure ÅV, t.kr. or a count, by kind
     * @param channel how it came; null where the process alone knows of it
     * @param principal for whom, where a delegate did it
     */
    record Deed(
            String kind,
            String code,
            @Nullable String detail,
            @Nullable BigDecimal figure,
            @Nullable LocalDate day,
            Instant at,
            @Nullable UUID personId,
            @Nullable UUID onBehalfOf,
            @Nullable String channel,
            @Nullable String person,
            @Nullable String principal) {

        /** It waits still. */
        boolean isOpen() {
            return kind.equals("OPEN");
        }
    }

    /** What waits first, then the latest; of one instant, what a task recorded comes after the task. */
    List<Deed> of(UUID initiativeId) {
        return questions.ask(question(initiativeId));
    }

    /** For {@link #of}. */
    static Question<Deed> question(UUID initiativeId) {
        return Question.named(Deed.class, TRAIL, Map.of("id", initiativeId, "most", MOST));
    }
}
