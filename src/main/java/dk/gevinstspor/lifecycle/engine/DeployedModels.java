package dk.gevinstspor.lifecycle.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** The models by the id of their deployment. What was deployed under an id never changes, so each is read once. */
@Component
class DeployedModels {

    private final RepositoryService repository;
    private final Map<String, BpmnModelInstance> known = new ConcurrentHashMap<>();

    DeployedModels(RepositoryService repository) {
        this.repository = repository;
    }

    BpmnModelInstance of(String definitionId) {
        return known.computeIfAbsent(definitionId, repository::getBpmnModelInstance);
    }
}
