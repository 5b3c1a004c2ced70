package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.support.PostgresForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.core.io.ClassPathResource;

/** An engine with nothing around it: the models of {@code processes/}, the beans of a test, timers fired by hand. */
final class BareEngine {

    static final List<String> MODELS = List.of(
            "initiative-lifecycle.bpmn",
            "benefit-contract.bpmn",
            "benefit-calendar.bpmn",
            "benefit-follow-up.bpmn",
            "benefit-dispute.bpmn",
            "delivery-settlement.bpmn",
            "status-calendar.bpmn",
            "task-calendar.bpmn",
            "quarterly-status.bpmn",
            "decision-follow-up.bpmn");
    static final String DECISION = "prioritisation.dmn";

    private BareEngine() {}

    /** What happens in it, at the moment that it happens. */
    interface Witness {

        void began(String activity);

        void took(String flow);
    }

    /** @param beans looked up at each step, so that a test may replace them */
    static ProcessEngine start(String name, Map<Object, Object> beans, Witness witness) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Reporter(witness))));
        configuration.setBeans(beans);
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl(PostgresForTests.createDatabase());
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }

    /** The models of that folder: an older release has fewer of them. */
    static Stream<String> models(String folder) {
        return MODELS.stream()
                .map(model -> folder + "/" + model)
                .filter(model -> new ClassPathResource(model).exists());
    }

    /** Deploys the models of that folder, and the decision table, which has no versions of its own. */
    static void deployModels(ProcessEngine engine, String folder) {
        var deployment = engine.getRepositoryService().createDeployment().name(folder);
        models(folder).forEach(deployment::addClasspathResource);
        deployment.addClasspathResource("processes/" + DECISION).deploy();
    }

    private static final class Reporter extends AbstractBpmnParseListener {

        private final Witness witness;

        Reporter(Witness witness) {
            this.witness = witness;
        }

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
            definitions.forEach(this::follow);
        }

        private void follow(ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> witness.began(activity.getId()));
                for (PvmTransition transition : activity.getOutgoingTransitions()) {
                    ((TransitionImpl) transition).addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                            execution -> witness.took(transition.getId()));
                }
                follow(activity);
            }
        }
    }
}
