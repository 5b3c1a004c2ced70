package dk.gevinstspor.lifecycle.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Lets {@link StepLog} hear of every step of every model, without a word about it in the models. */
@Component
class StepListeners extends AbstractBpmnParseListener {

    /** Where an execution waits: written when it begins, so that the current place can be shown. */
    private static final Set<String> WAITS =
            Set.of("eventBasedGateway", "intermediateMessageCatch", "intermediateTimer", "receiveTask", "callActivity");

    /** Passed in one go: written when they end. Gateways and starts say nothing that their neighbours don't. */
    private static final Set<String> PASSAGES =
            Set.of("serviceTask", "businessRuleTask", "boundaryTimer", "boundaryMessage", "noneEndEvent");

    private final StepLog log;

    StepListeners(StepLog log) {
        this.log = log;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        definitions.forEach(this::listenWithin);
    }

    private void listenWithin(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            listenTo(activity);
            listenWithin(activity);
        }
    }

    private void listenTo(ActivityImpl activity) {
        String type = String.valueOf(activity.getProperty("type"));
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            listenTo(userTask.getTaskDefinition());
        } else if (WAITS.contains(type)) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> log.began(execution, type));
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> log.ended(execution, type));
        } else if (PASSAGES.contains(type)) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> log.passed(execution, type));
        }
    }

    private void listenTo(TaskDefinition definition) {
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> log.opened(task, definition));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, log::changed);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> log.closed(task, true));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> log.closed(task, false));
    }
}
