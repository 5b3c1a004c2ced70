package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.support.PostgresForTests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** An engine with nothing around it: the models of {@code processes/}, the beans of a test, timers fired by hand. */
final class BareEngine {

    static final List<String> MODELS = List.of(
            "initiative-lifecycle.bpmn",
            "benefit-contract.bpmn",
            "benefit-calendar.bpmn",
            "benefit-follow-up.bpmn",
            "status-calendar.bpmn",
            "quarterly-status.bpmn");
    static final String DECISION = "prioritisation.dmn";

    private BareEngine() {}

    /** @param trace told the id of every activity at the moment that it begins */
    static ProcessEngine start(String name, Map<Object, Object> beans, List<String> trace) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Tracer(trace))));
        configuration.setBeans(new HashMap<>(beans));
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

    /** Deploys what {@code processes/} holds. */
    static void deployCurrentModels(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment().name("current");
        MODELS.forEach(model -> deployment.addClasspathResource("processes/" + model));
        deployment.addClasspathResource("processes/" + DECISION).deploy();
    }

    private static final class Tracer extends AbstractBpmnParseListener {

        private final List<String> trace;

        Tracer(List<String> trace) {
            this.trace = trace;
        }

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
            definitions.forEach(this::follow);
        }

        private void follow(ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> trace.add(execution.getCurrentActivityId()));
                follow(activity);
            }
        }
    }
}
