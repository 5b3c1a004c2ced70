package dk.gevinstspor.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The engine alone with the same models: start and complete, one transaction each. It is told the ids of its tasks as they
 * are made, so that it needs no query to find them.
 */
final class RawEngine implements Subject, AutoCloseable {

    private final KnownFacts facts = new KnownFacts();
    private final Map<String, String> open = new ConcurrentHashMap<>();
    private final ProcessEngine engine;

    RawEngine(HikariDataSource database) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("raw");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new TaskWitness())));
        JavaDelegate nothing = execution -> {};
        JavaDelegate calendar = execution -> execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey("benefit-calendar", execution.getProcessBusinessKey());
        configuration.setBeans(Map.of("facts", facts, "recommendPriority", nothing, "startCalendar", calendar));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/initiative-lifecycle.bpmn")
                .addClasspathResource("processes/benefit-contract.bpmn")
                .addClasspathResource("processes/benefit-calendar.bpmn")
                .deploy();
    }

    @Override
    public String name() {
        return "raw engine";
    }

    @Override
    public void playOne() {
        String key = UUID.randomUUID().toString();
        facts.begin(key);
        engine.getRuntimeService().startProcessInstanceByKey("initiative-lifecycle", key);
        for (String task : TASKS) {
            facts.record(key, task);
            String id = open.remove(key + task);
            if (id == null) {
                throw new IllegalStateException("no task " + task);
            }
            engine.getTaskService().complete(id);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private final class TaskWitness extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            definition.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE,
                    task -> open.put(
                            task.getExecution().getProcessBusinessKey() + task.getTaskDefinitionKey(), task.getId()));
        }
    }
}
