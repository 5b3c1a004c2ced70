package dk.gevinstspor.lifecycle.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.organisation.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that every model in {@code processes/} keeps. */
class ProcessModelTests {

    private static final int TEN_YEARS_IN_DAYS = 3653;
    private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    static Stream<String> models() {
        return BareEngine.MODELS.stream();
    }

    static BpmnModelInstance read(String model) {
        return Bpmn.readModelFromStream(ProcessModelTests.class.getResourceAsStream("/processes/" + model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_holds_the_one_executable_process_that_its_file_is_named_after(String model) {
        assertThat(read(model).getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.isExecutable()).isTrue();
                    assertThat(process.getId() + ".bpmn").isEqualTo(model);
                    assertThat(BusinessProcess.of(process.getId())).isNotNull();
                    assertThat(process.getName()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void its_history_lives_ten_years_or_more(String model) {
        String timeToLive = only(read(model), Process.class).getCamundaHistoryTimeToLiveString();

        assertThat(timeToLive).matches("P\\d+D");
        assertThat(Integer.parseInt(timeToLive.replaceAll("\\D", ""))).isGreaterThanOrEqualTo(TEN_YEARS_IN_DAYS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void its_ids_are_readable(String model) {
        assertThat(read(model).getModelElementsByType(BaseElement.class))
                .extracting(BaseElement::getId)
                .filteredOn(id -> id != null)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches(KEBAB_CASE), "kebab-case");
        assertThat(read(model).getModelElementsByType(FlowElement.class))
                .extracting(FlowElement::getId)
                .doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_that_is_drawn_has_a_name(String model) {
        assertThat(read(model).getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_choice_has_named_exits_a_condition_on_each_and_one_to_fall_back_on(String model) {
        for (Gateway gateway : choices(read(model))) {
            SequenceFlow fallback = fallbackOf(gateway);
            assertThat(fallback).as("default of " + gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing())
                    .contains(fallback)
                    .allSatisfy(
                            exit -> assertThat(exit.getName()).as(exit.getId()).isNotBlank());
            assertThat(gateway.getOutgoing())
                    .filteredOn(exit -> !exit.equals(fallback))
                    .allSatisfy(exit -> assertThat(exit.getConditionExpression())
                            .as(exit.getId())
                            .isNotNull());
            assertThat(fallback.getConditionExpression()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void only_a_choice_asks_a_condition(String model) {
        BpmnModelInstance instance = read(model);
        Collection<Gateway> choices = choices(instance);

        assertThat(instance.getModelElementsByType(ConditionExpression.class)).allSatisfy(condition -> {
            assertThat(((SequenceFlow) condition.getParentElement()).getSource())
                    .isIn(choices);
            assertThat(condition.getType()).endsWith("tFormalExpression");
            assertThat(condition.getLanguage()).isNull();
        });
        assertThat(instance.getModelElementsByType(Activity.class))
                .as("one way out of every activity")
                .allSatisfy(activity -> assertThat(activity.getOutgoing()).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_runs_as_a_job_is_tried_again_after_a_failure(String model) {
        BpmnModelInstance instance = read(model);
        Stream<FlowNode> timers = instance.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(timer -> (FlowNode) timer.getParentElement());
        Stream<FlowNode> jobs = instance.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> isAsync(node) || node instanceof ServiceTask);

        assertThat(Stream.concat(timers, jobs))
                .allSatisfy(node -> assertThat(retriesOf(node))
                        .as(node.getId())
                        .singleElement()
                        .asString()
                        .matches("R\\d+/PT\\d+M"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void only_the_report_commits_between_two_steps(String model) {
        Set<String> async = read(model).getModelElementsByType(FlowNode.class).stream()
                .filter(ProcessModelTests::isAsync)
                .map(FlowNode::getId)
                .collect(toSet());

        assertThat(async)
                .isEqualTo(
                        model.equals("quarterly-status.bpmn")
                                ? Set.of("take-snapshot", "distribute", "send-minutes")
                                : Set.of());
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_holds_no_code_and_makes_no_variable(String model) {
        BpmnModelInstance instance = read(model);

        for (Class<? extends ModelElementInstance> forbidden : List.of(
                ScriptTask.class,
                SendTask.class,
                BusinessRuleTask.class,
                CamundaScript.class,
                CamundaExecutionListener.class,
                CamundaTaskListener.class,
                CamundaInputOutput.class,
                CamundaFormData.class,
                CamundaOut.class,
                LoopCharacteristics.class)) {
            assertThat(instance.getModelElementsByType(forbidden))
                    .as(forbidden.getSimpleName())
                    .isEmpty();
        }
        assertThat(Bpmn.convertToString(instance)).doesNotContain("resultVariable", "Variable");
        assertThat(instance.getModelElementsByType(CamundaIn.class)).allSatisfy(in -> {
            assertThat(in.getCamundaBusinessKey()).isNotNull();
            assertThat(in.getCamundaVariables()).isNull();
            assertThat(in.getCamundaSource()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_has_its_form_a_deadline_and_one_who_does_it(String model) {
        Set<String> roles = Stream.of(Role.values()).map(Role::name).collect(toSet());

        assertThat(read(model).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).isEqualTo(task.getId());
            assertThat(task.getCamundaDueDate())
                    .matches("\\$\\{facts\\.(inDays\\(\\d+\\)|decisionDue\\(execution\\.processBusinessKey\\))}");
            assertThat(task.getCamundaAssignee() == null)
                    .as("either a person or a role does " + task.getId())
                    .isNotEqualTo(task.getCamundaCandidateGroups() == null);
            if (task.getCamundaCandidateGroups() != null) {
                assertThat(roles).contains(task.getCamundaCandidateGroups());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_service_task_names_a_bean(String model) {
        assertThat(read(model).getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).matches("\\$\\{\\w+}");
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_waits_only_for_messages_that_the_application_sends(String model) {
        BpmnModelInstance instance = read(model);
        Set<String> sent = Stream.of(dk.gevinstspor.lifecycle.Message.values())
                .map(dk.gevinstspor.lifecycle.Message::id)
                .collect(toSet());

        Set<Message> awaited = instance.getModelElementsByType(MessageEventDefinition.class).stream()
                .map(MessageEventDefinition::getMessage)
                .collect(toSet());

        assertThat(awaited).doesNotContainNull().extracting(Message::getName).isSubsetOf(sent);
        assertThat(instance.getModelElementsByType(Message.class))
                .as("no message is left over")
                .isSubsetOf(awaited);
    }

    @ParameterizedTest
    @MethodSource("models")
    void it_calls_only_processes_that_exist(String model) {
        assertThat(read(model).getModelElementsByType(CallActivity.class))
                .allSatisfy(call -> assertThat(BareEngine.MODELS).contains(call.getCalledElement() + ".bpmn"));
    }

    private static Collection<Gateway> choices(BpmnModelInstance instance) {
        return instance.getModelElementsByType(Gateway.class).stream()
                .filter(gateway -> gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    private static SequenceFlow fallbackOf(Gateway gateway) {
        return gateway instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : ((InclusiveGateway) gateway).getDefault();
    }

    private static boolean isAsync(FlowNode node) {
        return Stream.of("asyncBefore", "asyncAfter", "async")
                .anyMatch(
                        attribute -> "true".equals(node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute)));
    }

    private static List<String> retriesOf(FlowNode node) {
        return node.getExtensionElements() == null
                ? List.of()
                : node
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .stream()
                        .map(ModelElementInstance::getTextContent)
                        .toList();
    }

    private static <T extends ModelElementInstance> T only(BpmnModelInstance instance, Class<T> type) {
        return instance.getModelElementsByType(type).iterator().next();
    }
}
