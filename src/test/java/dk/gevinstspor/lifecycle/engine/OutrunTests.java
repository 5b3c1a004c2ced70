package dk.gevinstspor.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.Message;
import dk.gevinstspor.organisation.Actor;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;

/** Outrun by another transaction, each intent of the flow says so in the words that everybody above understands. */
class OutrunTests {

    private static final UUID KEY = UUID.randomUUID();

    interface Deed {

        void on(Engine engine);
    }

    static Stream<Deed> deeds() {
        return Stream.of(
                engine -> engine.start(BusinessProcess.BENEFIT_DISPUTE, KEY),
                engine -> engine.startAt(BusinessProcess.BENEFIT_FOLLOW_UP, KEY, "harvest"),
                engine -> engine.tell(Message.FOLLOW_UP_CANCELLED, KEY),
                engine -> engine.complete("task", Actor.SYSTEM),
                engine -> engine.assign("task", KEY),
                engine -> engine.changeDeadline("task", Instant.EPOCH),
                engine -> engine.recomputeTimers(BusinessProcess.BENEFIT_CALENDAR, KEY));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void it_can_be_tried_again(Deed deed) {
        OptimisticLockingException moved = new OptimisticLockingException("moved");
        RuntimeService runtime = mock();
        when(runtime.startProcessInstanceByKey(anyString(), anyString())).thenThrow(moved);
        when(runtime.createProcessInstanceByKey(any())).thenThrow(moved);
        when(runtime.createMessageCorrelation(any())).thenThrow(moved);
        when(runtime.createProcessInstanceQuery()).thenThrow(moved);
        CommandExecutor commands = mock();
        when(commands.execute(any())).thenThrow(moved);
        ProcessEngineConfigurationImpl configuration = mock();
        when(configuration.getCommandExecutorTxRequired()).thenReturn(commands);
        ProcessEngine camunda = mock();
        when(camunda.getProcessEngineConfiguration()).thenReturn(configuration);
        TaskService tasks = mock();
        doThrow(moved).when(tasks).setAssignee(any(), any());
        doThrow(moved).when(tasks).setDueDate(any(), any());
        ManagementService management = mock();
        RepositoryService repository = mock();
        DeployedModels models = mock();
        Questions questions = mock();
        Engine engine = new CamundaEngine(camunda, runtime, tasks, management, repository, models, questions);

        assertThatThrownBy(() -> deed.on(engine)).isInstanceOf(OptimisticLockingFailureException.class);
    }
}
