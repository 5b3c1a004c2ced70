package dk.gevinstspor.demo;

import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.contract.Draft;
import dk.gevinstspor.contract.Drafting;
import dk.gevinstspor.economy.Spending;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Risk;
import dk.gevinstspor.initiative.Risks;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.lifecycle.TasksByHand;
import dk.gevinstspor.meeting.ReportComments;
import dk.gevinstspor.meeting.StatusReports;
import dk.gevinstspor.meeting.SuccessCriteria;
import dk.gevinstspor.organisation.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays scenes through the real processes. Each is done once: after a kill it goes on with the next. */
@Component
@Demonstration
class Storyteller {

    /** People begin an hour after what the morning's timers bring. */
    private static final Duration AFTER_THE_MORNING = Duration.ofHours(1);

    private final Intake intake;
    private final Risks risks;
    private final SuccessCriteria criteria;
    private final Spending spending;
    private final Bookkeeper bookkeeper;
    private final BenefitDesk benefits;
    private final Drafting drafting;
    private final Contracts contracts;
    private final StatusReports reports;
    private final ReportComments comments;
    private final TasksByHand tasks;
    private final TimeTravel travel;
    private final World world;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Today today;

    Storyteller(
            Intake intake,
            Risks risks,
            SuccessCriteria criteria,
            Spending spending,
            Bookkeeper bookkeeper,
            BenefitDesk benefits,
            Drafting drafting,
            Contracts contracts,
            StatusReports reports,
            ReportComments comments,
            TasksByHand tasks,
            TimeTravel travel,
            World world,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Today today) {
        this.intake = intake;
        this.risks = risks;
        this.criteria = criteria;
        this.spending = spending;
        this.bookkeeper = bookkeeper;
        this.benefits = benefits;
        this.drafting = drafting;
        this.contracts = contracts;
        this.reports = reports;
        this.comments = comments;
        this.tasks = tasks;
        this.travel = travel;
        this.world = world;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.today = today;
    }

    /** How many scenes have been played; none before the world was made. */
    int done() {
        return jdbc.sql("select steps_done from demo_progress")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The scene, and that it has been played, or neither. */
    void play(int number, Scene scene) {
        travel.to(Zone.morningOf(scene.day()).plus(AFTER_THE_MORNING));
        transaction.executeWithoutResult(status -> {
            perform(number, scene);
            jdbc.sql("""
                            insert into demo_progress (singleton, steps_done) values (true, ?)
                            on conflict (singleton) do update set steps_done = excluded.steps_done""").param(number + 1).update();
        });
    }

    private void perform(int number, Scene scene) {
        UUID who = world.idOf(scene.who());
        Actor actor = Actor.onTheWeb(who);
        if (scene instanceof Scene.Idea idea) {
            intake.submit(
                    Scene.initiative(idea.name()),
                    scene.programme(),
                    new Initiative.Idea(idea.title(), idea.description(), world.idOf(idea.unit()), who, today.now()),
                    actor);
        } else if (scene instanceof Scene.Task task) {
            tasks.perform(scene.programme(), initiative(task.name()), task.task(), who, typed(task.typed()));
        } else if (scene instanceof Scene.Spent spent) {
            Spending.Entry entry =
                    new Spending.Entry(spent.kind(), spent.amount(), spent.note(), spent.day(), today.now(), who);
            spending.record(numbered(number), entry, scene.programme(), initiative(spent.name()), actor);
        } else if (scene instanceof Scene.Handed handed) {
            bookkeeper.take(handed, actor);
        } else if (scene instanceof Scene.Recalculated recalculated) {
            bookkeeper.recalculate(recalculated, actor);
        } else if (scene instanceof Scene.Forecast forecast) {
            bookkeeper.forecast(numbered(number), forecast, actor);
        } else if (scene instanceof Scene.Imagined imagined) {
            bookkeeper.imagine(numbered(number), imagined, actor);
        } else if (scene instanceof Scene.Amendment amendment) {
            UUID initiative = Scene.initiative(amendment.name());
            drafting.amend(
                    initiative,
                    Draft.of(
                            amendment.profile(),
                            contracts.inForce(initiative).orElseThrow().terms()),
                    actor);
        } else if (scene instanceof Scene.Measured measured) {
            benefits.measure(measured, actor);
        } else if (scene instanceof Scene.Corrected corrected) {
            benefits.correct(corrected, actor);
        } else if (scene instanceof Scene.Challenged challenged) {
            benefits.challenge(challenged, actor);
        } else if (scene instanceof Scene.Said said) {
            comments.add(reports.of(scene.programme()).get(0).id(), initiative(said.name()), said.text(), actor);
        } else if (scene instanceof Scene.Criterion criterion) {
            criteria.add(
                    Scene.Criterion.id(criterion.name()),
                    scene.programme(),
                    criterion.criterion(),
                    criterion.measure(),
                    criterion.responsible(),
                    criterion.due(),
                    criterion.recurring(),
                    actor);
        } else if (scene instanceof Scene.Judged judged) {
            criteria.judge(Scene.Criterion.id(judged.name()), judged.standing(), judged.note(), actor);
        } else if (scene instanceof Scene.Risk risk) {
            risks.record(
                    new Risk(
                            numbered(number),
                            Scene.initiative(risk.name()),
                            risk.title(),
                            risk.likelihood(),
                            risk.impact(),
                            risk.response(),
                            false,
                            risk.day(),
                            who),
                    actor);
        }
    }

    private static @Nullable UUID initiative(@Nullable String name) {
        return name == null ? null : Scene.initiative(name);
    }

    private static UUID numbered(int number) {
        return UUID.nameUUIDFromBytes(("scene " + number).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A select sends an id: {@code @PER} stands for Per's, {@code #WASTE} for the budget line of that unit, {@code !waste}
     * for the initiative of that name. Boxes send several, with a comma between.
     */
    private Map<String, String> typed(Map<String, String> written) {
        Map<String, String> typed = new HashMap<>(written);
        typed.replaceAll((field, value) -> switch (value.charAt(0)) {
            case '@' ->
                Stream.of(value.split(","))
                        .map(each ->
                                world.idOf(People.valueOf(each.substring(1))).toString())
                        .collect(Collectors.joining(","));
            case '!' -> Scene.initiative(value.substring(1)).toString();
            case '#' -> world.budgetLineOf(Units.valueOf(value.substring(1))).toString();
            default -> value;
        });
        return typed;
    }
}
