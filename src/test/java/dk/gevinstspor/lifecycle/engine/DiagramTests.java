package dk.gevinstspor.lifecycle.engine;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models are also drawings that a process owner reads: complete, in the lane of whoever acts, in right angles. */
class DiagramTests {

    private static final Set<String> LANES = Set.of(
            "Programleder",
            "Automatiseringskonsulent",
            "Procesejer",
            "Enhedschef",
            "Styregruppe",
            "Koncern IT",
            "Økonomi",
            // Of a decision: whoever the steering group names.
            "Den ansvarlige");

    static Stream<String> models() {
        return ProcessModelTests.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_step_is_drawn_in_the_one_lane_it_belongs_to(String model) {
        BpmnModelInstance instance = ProcessModelTests.read(model);
        Map<String, BpmnShape> shapes = shapes(instance);
        Collection<Lane> lanes = instance.getModelElementsByType(Lane.class);

        List<FlowNode> placed = new ArrayList<>();
        for (Lane lane : lanes) {
            assertThat(LANES).contains(lane.getName());
            Bounds area = shapes.get(lane.getId()).getBounds();
            for (FlowNode node : lane.getFlowNodeRefs()) {
                placed.add(node);
                Bounds bounds = shapes.get(node.getId()).getBounds();
                if (!(node instanceof SubProcess)) {
                    assertThat(bounds.getY() + bounds.getHeight() / 2)
                            .as(node.getId() + " in " + lane.getName())
                            .isBetween(area.getY(), area.getY() + area.getHeight());
                }
            }
        }
        assertThat(placed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(instance.getModelElementsByType(FlowNode.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_event_and_gateway_says_its_name_beside_its_symbol(String model) {
        BpmnModelInstance instance = ProcessModelTests.read(model);
        Map<String, BpmnShape> shapes = shapes(instance);

        assertThat(instance.getModelElementsByType(FlowNode.class))
                .filteredOn(node -> node instanceof Event || node instanceof Gateway)
                .allSatisfy(node -> assertThat(
                                shapes.get(node.getId()).getBpmnLabel().getBounds())
                        .as(node.getId())
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_flow_is_drawn_in_right_angles_with_its_label(String model) {
        BpmnModelInstance instance = ProcessModelTests.read(model);
        Map<String, BpmnEdge> edges = instance.getModelElementsByType(BpmnEdge.class).stream()
                .collect(toMap(edge -> edge.getBpmnElement().getId(), Function.identity()));

        assertThat(edges.keySet())
                .isEqualTo(instance.getModelElementsByType(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .collect(toSet()));
        for (SequenceFlow flow : instance.getModelElementsByType(SequenceFlow.class)) {
            BpmnEdge edge = edges.get(flow.getId());
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY()))
                        .as(flow.getId())
                        .isTrue();
            }
            assertThat(edge.getBpmnLabel() == null).as(flow.getId()).isEqualTo(flow.getName() == null);
        }
    }

    private static Map<String, BpmnShape> shapes(BpmnModelInstance instance) {
        return instance.getModelElementsByType(BpmnShape.class).stream()
                .collect(toMap(shape -> shape.getBpmnElement().getId(), Function.identity()));
    }
}
