package dk.gevinstspor.lifecycle.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Finds the gateways that were passed between recorded steps; they are not recorded themselves. */
final class Way {

    private Way() {}

    static Set<String> between(BpmnModelInstance model, Set<String> done, Set<String> current) {
        Set<String> reached = Stream.concat(done.stream(), current.stream()).collect(Collectors.toSet());
        Set<FlowNode> begun = nodes(model)
                .filter(node -> done.contains(node.getId()) || node instanceof StartEvent)
                .collect(Collectors.toSet());
        Set<FlowNode> arrived =
                nodes(model).filter(node -> reached.contains(node.getId())).collect(Collectors.toSet());
        Set<FlowNode> passed =
                passages(begun, node -> node.getOutgoing().stream().map(SequenceFlow::getTarget));
        passed.retainAll(passages(arrived, node -> node.getIncoming().stream().map(SequenceFlow::getSource)));
        return passed.stream().map(FlowNode::getId).collect(Collectors.toSet());
    }

    private static Stream<FlowNode> nodes(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream();
    }

    /** The gateways and starts that are reached from there over nothing but gateways and starts. */
    private static Set<FlowNode> passages(Collection<FlowNode> from, Function<FlowNode, Stream<FlowNode>> next) {
        Set<FlowNode> found = from.stream().filter(Way::isPassage).collect(Collectors.toCollection(HashSet::new));
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            next.apply(open.pop()).filter(Way::isPassage).filter(found::add).forEach(open::push);
        }
        return found;
    }

    private static boolean isPassage(FlowNode node) {
        return node instanceof Gateway || node instanceof StartEvent;
    }
}
