package dk.gevinstspor.initiative;

import dk.gevinstspor.initiative.Decision.Outcome;
import dk.gevinstspor.initiative.Decision.Step;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.ReadOnce;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Programme.Review;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was found out about an initiative: screening, advice, baseline, plan, decisions. Append-only. */
@Component
public class Findings {

    private final JdbcClient jdbc;
    private final Questions questions;
    private final Today today;

    Findings(JdbcClient jdbc, Questions questions, Today today) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.today = today;
    }

    public Optional<Screening> screening(UUID initiativeId) {
        return questions.ask(screeningQuestion(initiativeId)).stream().findFirst();
    }

    /** For {@link #screening}. */
    public static Question<Screening> screeningQuestion(UUID initiativeId) {
        return Question.of(
                Screening.class,
                "select * from screening where initiative_id = ? order by seq desc limit 1",
                initiativeId);
    }

    public Optional<Advice> advice(UUID initiativeId) {
        return questions.ask(adviceQuestion(initiativeId)).stream().findFirst();
    }

    /** For {@link #advice}. */
    static Question<Advice> adviceQuestion(UUID initiativeId) {
        return Question.of(
                Advice.class,
                "select recommendation, reason from priority_advice where initiative_id = ? order by seq desc limit 1",
                initiativeId);
    }

    /** The latest measured baseline. */
    public Optional<Baseline> baseline(UUID initiativeId) {
        return ReadOnce.of(
                List.of("baseline", initiativeId),
                () -> Measured.baseline(questions.ask(baselineQuestion(initiativeId))));
    }

    /** For {@link #baseline}. */
    public static Question<Measured> baselineQuestion(UUID initiativeId) {
        return Question.of(Measured.class, """
                select b.*, c.name, c.volume_per_year, c.minutes_per_case
                from (select * from baseline where initiative_id = ? order by seq desc limit 1) b
                left join case_class c on c.baseline_id = b.id order by c.position""", initiativeId);
    }

    /** A baseline with one of its case classes, if it has any. */
    public record Measured(
            UUID id,
            UUID initiativeId,
            String asIs,
            Baseline.Method method,
            Fte fte,
            @Nullable String measure,
            @Nullable BigDecimal kpiBefore,
            @Nullable BigDecimal kpiTarget,
            @Nullable String name,
            @Nullable Integer volumePerYear,
            @Nullable BigDecimal minutesPerCase,
            LocalDate validFrom,
            Instant recordedAt,
            UUID personId) {

        private static Optional<Baseline> baseline(List<Measured> rows) {
            return rows.stream()
                    .findFirst()
                    .map(row -> new Baseline(
                            row.id,
                            row.initiativeId,
                            row.asIs,
                            row.method,
                            row.fte,
                            row.measure,
                            kpi(row.kpiBefore, row.kpiTarget),
                            rows.stream()
                                    .flatMap(each -> each.caseClass().stream())
                                    .toList(),
                            row.validFrom,
                            row.recordedAt,
                            row.personId));
        }

        private Optional<Baseline.CaseClass> caseClass() {
            return name == null || volumePerYear == null || minutesPerCase == null
                    ? Optional.empty()
                    : Optional.of(new Baseline.CaseClass(name, volumePerYear, minutesPerCase));
        }
    }

    private static Baseline.@Nullable Kpi kpi(@Nullable BigDecimal before, @Nullable BigDecimal target) {
        return before == null || target == null ? null : new Baseline.Kpi(before, target);
    }

    /** All decisions, oldest first. */
    public List<Decision> decisions(UUID initiativeId) {
        return questions.ask(decisionsQuestion(initiativeId));
    }

    /** For {@link #decisions}. */
    public static Question<Decision> decisionsQuestion(UUID initiativeId) {
        return Question.of(Decision.class, "select * from decision where initiative_id = ? order by seq", initiativeId);
    }

    /** When it entered the stages it has been at, oldest first. */
    public List<StageEntry> stages(UUID initiativeId) {
        return jdbc.sql("select * from stage_entry where initiative_id = ? order by seq")
                .param(initiativeId)
                .query(StageEntry.class)
                .list();
    }

    /** A stage and the day it was entered. */
    public record StageEntry(Stage stage, LocalDate validFrom, UUID personId) {}

    Set<Review> reviewsApprovedSinceDesign(UUID initiativeId) {
        List<Decision> decisions = decisions(initiativeId);
        int lastDesign = decisions.stream()
                .filter(each -> each.step() == Step.DESIGN)
                .reduce((first, second) -> second)
                .map(decisions::indexOf)
                .orElse(-1);
        return Stream.of(Review.values())
                .filter(review -> decisions.stream()
                        .skip(lastDesign + 1L)
                        .anyMatch(each ->
                                each.step() == Preparation.stepOf(review) && each.outcome() == Outcome.APPROVED))
                .collect(Collectors.toSet());
    }

    @Transactional
    void screened(UUID id, Intake.Screened found, Actor actor) {
        fact("""
                        insert into screening (id, initiative_id, technology, complexity, fte_low, fte_high,
                            development_cost, volume_per_year, valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:id, :initiative, :technology, :complexity, :low, :high, :cost, :volume,
                            :day, :at, :person, :for, :channel)""", id, actor)
                .param("technology", found.technology().name())
                .param("complexity", found.complexity().name())
                .param("low", found.estimate().low().value())
                .param("high", found.estimate().high().value())
                .param("cost", found.developmentCost().thousands())
                .param("volume", found.volumePerYear())
                .update();
    }

    @Transactional
    void advised(UUID id, Advice advice) {
        jdbc.sql("""
                        insert into priority_advice (id, initiative_id, recommendation, reason, valid_from, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        id,
                        advice.recommendation().name(),
                        advice.reason(),
                        today.date(),
                        Timestamp.from(today.now()))
                .update();
    }

    @Transactional
    void mapped(UUID id, Preparation.Mapped mapped, Actor actor) {
        UUID baseline = Ids.next();
        fact("""
                        insert into baseline (id, initiative_id, as_is, method, fte, measure, kpi_before, kpi_target,
                            valid_from, recorded_at, person_id, on_behalf_of, channel)
                        values (:baseline, :initiative, :asIs, :method, :fte, :measure, :before, :target,
                            :day, :at, :person, :for, :channel)""", id, actor)
                .param("baseline", baseline)
                .param("asIs", mapped.asIs())
                .param("method", mapped.method().name())
                .param("fte", mapped.work().value())
                .param("measure", mapped.measure())
                .param("before", mapped.kpi() == null ? null : mapped.kpi().before())
                .param("target", mapped.kpi() == null ? null : mapped.kpi().target())
                .update();
        for (int position = 0; position < mapped.caseClasses().size(); position++) {
            Baseline.CaseClass each = mapped.caseClasses().get(position);
            jdbc.sql("insert into case_class values (?, ?, ?, ?, ?)")
                    .params(baseline, position, each.name(), each.volumePerYear(), each.minutesPerCase())
                    .update();
        }
    }

    @Transactional
    void planFrozen(Initiative initiative, Step gate, Actor actor) {
        if (initiative.plannedGoLive() != null) {
            fact("""
                            insert into plan (id, initiative_id, gate, planned_go_live, valid_from, recorded_at,
                                person_id, on_behalf_of, channel)
                            values (:id, :initiative, :gate, :planned, :day, :at, :person, :for, :channel)""", initiative.id(), actor)
                    .param("gate", gate.name())
                    .param("planned", initiative.plannedGoLive())
                    .update();
        }
    }

    private JdbcClient.StatementSpec fact(String sql, UUID initiativeId, Actor actor) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("initiative", initiativeId)
                .param("day", today.date())
                .param("at", Timestamp.from(today.now()))
                .param("person", actor.personId())
                .param("for", actor.onBehalfOf())
                .param("channel", actor.channel().name());
        return sql.contains(":id") ? statement.param("id", Ids.next()) : statement;
    }
}
