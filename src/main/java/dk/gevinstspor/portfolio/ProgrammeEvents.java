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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a programme's initiatives by a day, from the facts that were recorded by a moment: what came in later
 * changes nothing. Each question is one statement, however many initiatives there are.
 */
@Service
@Transactional(readOnly = true)
public class ProgrammeEvents {

    private final Questions questions;

    ProgrammeEvents(Questions questions) {
        this.questions = questions;
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
        return questions.ask(milestonesQuestion(programmeId, from, known));
    }

    private static Question<Milestone> milestonesQuestion(UUID programmeId, LocalDate from, KnownAt known) {
        return Question.named(
                Milestone.class,
                """
                        select i.id as initiative_id, i.number as initiative_number, i.title, e.stage,
                               e.valid_from as day
                        from (select distinct on (initiative_id, stage) * from stage_entry
                              where initiative_id in (select id from initiative where programme_id = :programme)
                                and stage in ('DISCOVERY', 'DEVELOPMENT', 'HYPERCARE', 'FOLLOW_UP', 'PERMANENT')
                                and valid_from <= :day and recorded_at < :end
                              order by initiative_id, stage, seq) e
                        join initiative i on i.id = e.initiative_id
                        where e.valid_from >= :from
                        order by e.valid_from, i.number, e.seq""",
                Map.of("programme", programmeId, "from", from, "day", known.day(), "end", known.timestamp()));
    }

    /** The oldest first. */
    public List<OpenDispute> disputed(UUID programmeId, KnownAt known) {
        return questions.ask(disputedQuestion(programmeId, known));
    }

    private static Question<OpenDispute> disputedQuestion(UUID programmeId, KnownAt known) {
        return Question.named(OpenDispute.class, """
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
                        order by d.seq""", Map.of("programme", programmeId, "end", known.timestamp()));
    }

    /** Answers recorded after that day and corrected by the moment, the oldest first. */
    public List<Correction> corrected(UUID programmeId, LocalDate after, KnownAt known) {
        return questions.ask(correctedQuestion(programmeId, after, known));
    }

    private static Question<Correction> correctedQuestion(UUID programmeId, LocalDate after, KnownAt known) {
        return Question.named(
                Correction.class,
                """
                        select i.number as initiative_number, i.title, f.quarter as period, b.fte as before,
                               k.fte as after, (k.recorded_at at time zone 'Europe/Copenhagen')::date as day,
                               k.comment as reason
                        from confirmation k
                        join confirmation b on b.id = k.corrects
                        join initiative i on i.id = k.initiative_id
                        join follow_up_period f on f.id = k.period_id
                        where i.programme_id = :programme and b.recorded_at >= :begin and k.recorded_at < :end
                        order by k.seq""",
                Map.of("programme", programmeId, "begin", KnownAt.endOf(after).timestamp(), "end", known.timestamp()));
    }

    /**
     * For all of these.
     *
     * @param before the last day that is told of no more
     */
    public static List<Question<?>> questions(UUID programmeId, LocalDate before, KnownAt known) {
        return List.of(
                milestonesQuestion(programmeId, before.plusDays(1), known),
                disputedQuestion(programmeId, known),
                correctedQuestion(programmeId, before, known));
    }
}
