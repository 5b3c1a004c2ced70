package dk.gevinstspor.meeting;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.webui.TaskContext;
import dk.gevinstspor.webui.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner of a decision says that it is carried out. The business key is the decision. */
@Component
class CloseDecisionTask implements TaskForm<CloseDecisionForm> {

    private final Commitments commitments;

    CloseDecisionTask(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public String key() {
        return "close-decision";
    }

    @Override
    public Class<CloseDecisionForm> type() {
        return CloseDecisionForm.class;
    }

    @Override
    public CloseDecisionForm prefill(TaskContext task) {
        return CloseDecisionForm.EMPTY;
    }

    @Override
    public Map<String, Object> model(TaskContext task) {
        return Map.of("decision", commitments.get(task.businessKey()));
    }

    @Override
    public void submit(CloseDecisionForm form, TaskContext task, Actor actor) {
        commitments.close(task.businessKey(), form.said(), actor);
    }
}
