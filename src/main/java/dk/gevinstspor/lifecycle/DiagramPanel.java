package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.lifecycle.StepReads.Taken;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.Step;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lifecycle's diagram with the way gone and the present place, and the same as a list. */
@Component
class DiagramPanel implements InitiativePanel {

    private static final Set<String> SHOWN_IN_THE_LIST =
            Set.of("userTask", "callActivity", "eventBasedGateway", "intermediateMessageCatch");

    private final StepReads steps;
    private final StepNames names;
    private final Engine engine;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Formats formats;
    private final Today today;

    DiagramPanel(
            StepReads steps,
            StepNames names,
            Engine engine,
            Initiatives initiatives,
            InitiativeRights rights,
            Formats formats,
            Today today) {
        this.steps = steps;
        this.names = names;
        this.engine = engine;
        this.initiatives = initiatives;
        this.rights = rights;
        this.formats = formats;
        this.today = today;
    }

    @Override
    public String key() {
        return "diagram";
    }

    @Override
    public int getOrder() {
        return 80;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of(
                StepReads.question(initiativeId, BusinessProcess.INITIATIVE_LIFECYCLE),
                engine.newestQuestion(BusinessProcess.INITIATIVE_LIFECYCLE));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        List<Taken> taken = steps.of(initiativeId, BusinessProcess.INITIATIVE_LIFECYCLE);
        Set<String> done = ids(taken, Taken::completed);
        Set<String> current = ids(taken, Taken::isCurrent);
        Set<String> way = engine.wayThrough(BusinessProcess.INITIATIVE_LIFECYCLE, done, current);
        return Map.of(
                "url", "/diagrammer/" + BusinessProcess.INITIATIVE_LIFECYCLE.id() + ".bpmn",
                "current", String.join(",", current),
                "done", Stream.concat(done.stream(), way.stream()).collect(Collectors.joining(",")),
                "steps", list(taken));
    }

    /** Each step once, as it stands now; steps that were passed again move to the end. */
    private List<Step> list(List<Taken> taken) {
        Map<String, Step> list = new LinkedHashMap<>();
        taken.stream()
                .filter(step -> step.isCurrent() || step.completed())
                .filter(step -> SHOWN_IN_THE_LIST.contains(step.activityType()))
                .forEach(step -> {
                    list.remove(step.activityId());
                    list.put(
                            step.activityId(),
                            new Step(
                                    names.of(step),
                                    step.isCurrent() ? Step.State.CURRENT : Step.State.DONE,
                                    step.activityId(),
                                    times(step),
                                    days(step)));
                });
        return List.copyOf(list.values());
    }

    private String times(Taken step) {
        Instant end = step.endedAt();
        return end == null
                ? names.text("lifecycle.diagram.since", formats.day(step.startedAt()), days(step))
                : names.text("lifecycle.diagram.times", formats.day(step.startedAt()), formats.day(end), days(step));
    }

    private String days(Taken step) {
        Instant end = step.endedAt();
        long days = ChronoUnit.DAYS.between(Zone.dayOf(step.startedAt()), end == null ? today.date() : Zone.dayOf(end));
        return names.text("lifecycle.diagram.days", days);
    }

    private static Set<String> ids(List<Taken> taken, Predicate<Taken> which) {
        return taken.stream().filter(which).map(Taken::activityId).collect(Collectors.toSet());
    }
}
