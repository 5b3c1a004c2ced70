package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a programme's initiatives by a day, from the facts that were recorded by a moment: what came in later
 * changes nothing. Each question is one statement, however many initiatives there are.
 */
@Service
@Transactional(readOnly = true)
public class ProgrammeEvents {

    private final JdbcClient jdbc;

    ProgrammeEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An initiative came to a stage for the first time; the name of the stage. */
    public record Milestone(UUID initiativeId, int initiativeNumber, String title, String stage, LocalDate day) {}

    /** A confirmed figure, ÅV a year, that the programme disputes and nobody has settled. */
    public record OpenDispute(
            int initiativeNumber,
            String title,
            Quarter period,
            Fte fte,
            LocalDate since,
            @Nullable String owner) {}

    /**
     * A confirmed figure was replaced by its owner.
     *
     * @param before ÅV a year as they were confirmed
     * @param after ÅV a year as they are now
     * @param reason as the owner gave it
     */
    public record Correction(
            int initiativeNumber,
            String title,
            Quarter period,
            Fte before,
            Fte after,
            LocalDate day,
            @Nullable String reason) {}

    /** What passed a gate from a day to another, in the order of time. */
    public List<Milestone> milestones(UUID programmeId, LocalDate from, KnownAt known) {
        return jdbc.sql("""
                        select i.id as initiative_id, i.number as initiative_number, i.title, e.stage,
                               e.valid_from as day
                        from (select distinct on (initiative_id, stage) * from stage_entry
                              where initiative_id in (select id from initiative where programme_id = :programme)
                                and stage in ('DISCOVERY', 'DEVELOPMENT', 'HYPERCARE', 'FOLLOW_UP', 'PERMANENT')
                                and valid_from <= :day and recorded_at < :end
                              order by initiative_id, stage, seq) e
                        join initiative i on i.id = e.initiative_id
                        where e.valid_from >= :from
                        order by e.valid_from, i.number, e.seq""")
                .param("programme", programmeId)
                .param("from", from)
                .param("day", known.day())
                .param("end", known.timestamp())
                .query(Milestone.class)
                .list();
    }

    /** The oldest first. */
    public List<OpenDispute> disputed(UUID programmeId, KnownAt known) {
        return jdbc.sql("""
                        select i.number as initiative_number, i.title, f.quarter as period, k.fte,
                               d.valid_from as since, p.name as owner
                        from dispute d
                        join initiative i on i.id = d.initiative_id
                        join follow_up_period f on f.id = d.period_id
                        join confirmation k on k.id = d.confirmation_id
                        left join person p on p.id = f.owner_id
                        where i.programme_id = :programme and d.recorded_at < :end
                          and not exists (select from dispute_step s where s.dispute_id = d.id
                              and s.step in ('ACCEPTED', 'WITHDRAWN', 'CANCELLED') and s.recorded_at < :end)
                        order by d.seq""")
                .param("programme", programmeId)
                .param("end", known.timestamp())
                .query(OpenDispute.class)
                .list();
    }

    /** Answers recorded after that day and corrected by the moment, the oldest first. */
    public List<Correction> corrected(UUID programmeId, LocalDate after, KnownAt known) {
        return jdbc.sql("""
                        select i.number as initiative_number, i.title, f.quarter as period, b.fte as before,
                               k.fte as after, (k.recorded_at at time zone 'Europe/Copenhagen')::date as day,
                               k.comment as reason
                        from confirmation k
                        join confirmation b on b.id = k.corrects
                        join initiative i on i.id = k.initiative_id
                        join follow_up_period f on f.id = k.period_id
                        where i.programme_id = :programme and b.recorded_at >= :begin and k.recorded_at < :end
                        order by k.seq""")
                .param("programme", programmeId)
                .param("begin", KnownAt.endOf(after).timestamp())
                .param("end", known.timestamp())
                .query(Correction.class)
                .list();
    }
}
