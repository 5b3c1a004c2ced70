package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

class DeploymentTests {

    @Test
    void the_engine_takes_every_model_and_the_decision_table() {
        ProcessEngine engine = BareEngine.start("deployment", Map.of(), new Play.Trace());
        try {
            BareEngine.deployModels(engine, "processes");

            assertThat(engine.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .list())
                    .extracting(ProcessDefinition::getResourceName)
                    .containsExactlyInAnyOrderElementsOf(BareEngine.MODELS.stream()
                            .map(model -> "processes/" + model)
                            .toList());
            assertThat(engine.getRepositoryService()
                            .createDecisionDefinitionQuery()
                            .singleResult())
                    .returns("prioritisation", decision -> decision.getKey())
                    .returns(3653, decision -> decision.getHistoryTimeToLive());
        } finally {
            engine.close();
        }
    }
}
