package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Plays one model on a bare engine: states facts, completes tasks, tells messages, fires timers, and remembers what was
 * passed. After each test no variable may ever have existed; after the last one every flow of the model was taken.
 */
final class Play implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    static final String KEY = "key-1";

    /** What was passed since it was last asked, and every flow that was ever taken. */
    static final class Trace implements BareEngine.Witness {

        private final List<String> passed = new ArrayList<>();
        private final Set<String> begun = new HashSet<>();
        private final Set<String> taken = new HashSet<>();

        @Override
        public void began(String activity) {
            passed.add(activity);
            begun.add(activity);
        }

        @Override
        public void took(String flow) {
            taken.add(flow);
        }
    }

    private static final List<String> DELEGATES = List.of(
            "recommendPriority",
            "startCalendar",
            "remindHypercare",
            "resumeParked",
            "openPeriod",
            "askForConfirmation",
            "remindOwner",
            "escalateToSuperior",
            "askAboutDispute",
            "openReport",
            "remindOverdue",
            "remindDecisionOwner",
            "takeSnapshot",
            "chaseConfirmations",
            "sendMinutes",
            "distributeReport");

    private static final Set<String> REVIEWING = Set.of("review-architecture", "review-legal", "reviews-done");

    private static final Map<String, Runnable> EFFECTS = new HashMap<>();
    private static final Trace TRACE = new Trace();
    private static final Map<Object, Object> BEANS = beans();
    private static final ProcessEngine ENGINE = startEngine();

    private final String process;
    private final boolean whole;
    private final Set<String> testsRun = new HashSet<>();

    private Play(String process, boolean whole) {
        this.process = process;
        this.whole = whole;
    }

    static Play of(String process) {
        return new Play(process, true);
    }

    /** A play that need not take every flow of the model. */
    static Play partOf(String process) {
        return new Play(process, false);
    }

    private static Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        for (String delegate : DELEGATES) {
            beans.put(delegate, (JavaDelegate)
                    execution -> EFFECTS.getOrDefault(delegate, () -> {}).run());
        }
        return beans;
    }

    private static ProcessEngine startEngine() {
        ProcessEngine engine = BareEngine.start("play", BEANS, TRACE);
        BareEngine.deployModels(engine, "processes");
        return engine;
    }

    void deploy(String folder) {
        BareEngine.deployModels(ENGINE, folder);
    }

    /** Takes what waits over to the newest model, place by place. */
    void migrate() {
        List<ProcessDefinition> definitions = ENGINE.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .listPage(0, 2);
        MigrationPlan plan = ENGINE.getRuntimeService()
                .createMigrationPlan(
                        definitions.get(1).getId(), definitions.get(0).getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        ENGINE.getRuntimeService()
                .newMigration(plan)
                .processInstanceQuery(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionId(plan.getSourceProcessDefinitionId()))
                .execute();
        checkPlaces();
    }

    StatedFacts facts() {
        return (StatedFacts) BEANS.get("facts");
    }

    /** What the domain does when the model comes to that service task. */
    void on(String delegate, Runnable effect) {
        assertThat(DELEGATES).contains(delegate);
        EFFECTS.put(delegate, effect);
    }

    void start() {
        ENGINE.getRuntimeService().startProcessInstanceByKey(process, KEY);
        checkPlaces();
    }

    void complete(String task) {
        ENGINE.getTaskService().complete(task(task).getId());
        checkPlaces();
    }

    /** The form moves the initiative to that stage, then completes its task. */
    void complete(String task, String stage) {
        facts().stage = stage;
        complete(task);
    }

    void tell(String message) {
        ENGINE.getRuntimeService().createMessageCorrelation(message).correlateAllWithResult();
        checkPlaces();
    }

    /** Runs the timer or asynchronous step that waits there, whatever the time. */
    void fire(String activity) {
        ENGINE.getManagementService().executeJob(job(activity).getId());
        checkPlaces();
    }

    Date dueDateOf(String timer) {
        return job(timer).getDuedate();
    }

    Task task(String definitionKey) {
        Task task = ENGINE.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(definitionKey)
                .initializeFormKeys()
                .singleResult();
        assertThat(task).as("open task " + definitionKey).isNotNull();
        return task;
    }

    String roleOf(String definitionKey) {
        return ENGINE
                .getTaskService()
                .getIdentityLinksForTask(task(definitionKey).getId())
                .stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
    }

    /** The ids of what was passed since this was last asked, in order. */
    List<String> passed() {
        List<String> passed = List.copyOf(TRACE.passed);
        TRACE.passed.clear();
        return passed;
    }

    /** Where it waits, without the timers beside a task. */
    Set<String> places() {
        return placesOf(process);
    }

    Set<String> placesOf(String definition) {
        Set<String> places = new TreeSet<>();
        for (ProcessInstance instance : ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(definition)
                .list()) {
            collect(ENGINE.getRuntimeService().getActivityInstance(instance.getId()), places);
        }
        return places;
    }

    private static void collect(ActivityInstance instance, Set<String> places) {
        for (TransitionInstance transition : instance.getChildTransitionInstances()) {
            places.add(transition.getActivityId());
        }
        for (ActivityInstance child : instance.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0) {
                places.add(child.getActivityId());
            }
            collect(child, places);
        }
    }

    private static Job job(String activity) {
        Job job = ENGINE.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult();
        assertThat(job).as("job of " + activity).isNotNull();
        return job;
    }

    /** A live initiative is in one place; only the two reviews of a design go side by side. */
    private void checkPlaces() {
        Set<String> places = new TreeSet<>(placesOf("initiative-lifecycle"));
        if (!REVIEWING.containsAll(places)) {
            assertThat(places).hasSizeLessThanOrEqualTo(1);
        }
        boolean lives = ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("initiative-lifecycle")
                        .count()
                > 0;
        assertThat(places.isEmpty()).isEqualTo(!lives);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        TRACE.begun.clear();
        TRACE.taken.clear();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        testsRun.add(context.getRequiredTestMethod().getName());
        EFFECTS.clear();
        TRACE.passed.clear();
        BEANS.put("facts", new StatedFacts());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(ENGINE.getRuntimeService().createVariableInstanceQuery().count())
                .as("variables of running processes")
                .isZero();
        assertThat(ENGINE.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .count())
                .as("variables that ever were")
                .isZero();
        for (ProcessInstance instance : ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()) {
            ENGINE.getRuntimeService().deleteProcessInstance(instance.getId(), "the test is over");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!whole || !wholeClassRan(context.getRequiredTestClass())) {
            return;
        }
        assertThat(ProcessModelTests.read(process + ".bpmn").getModelElementsByType(SequenceFlow.class))
                .filteredOn(flow -> !wasTaken(flow))
                .extracting(SequenceFlow::getId)
                .as("flows of " + process + " that no test takes")
                .isEmpty();
    }

    private boolean wholeClassRan(Class<?> tests) {
        return ReflectionSupport.findMethods(
                        tests,
                        method -> AnnotationSupport.isAnnotated(method, org.junit.jupiter.api.Test.class)
                                || AnnotationSupport.isAnnotated(
                                        method, org.junit.jupiter.params.ParameterizedTest.class),
                        HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .allMatch(method -> testsRun.contains(method.getName()));
    }

    /** The engine jumps from an event gateway to the event that came; it takes no flow. */
    private static boolean wasTaken(SequenceFlow flow) {
        return flow.getSource() instanceof EventBasedGateway
                ? TRACE.begun.contains(flow.getTarget().getId())
                : TRACE.taken.contains(flow.getId());
    }
}
