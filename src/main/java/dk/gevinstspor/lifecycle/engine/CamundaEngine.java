package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.lifecycle.BusinessProcess;
import dk.gevinstspor.lifecycle.Engine;
import dk.gevinstspor.lifecycle.Message;
import dk.gevinstspor.organisation.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Camunda 7 behind the intents of the flow. */
@Component
@Transactional
class CamundaEngine implements Engine {

    private final CommandExecutor commands;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final DeployedModels models;
    private final Questions questions;

    CamundaEngine(
            ProcessEngine engine,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            DeployedModels models,
            Questions questions) {
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.models = models;
        this.questions = questions;
    }

    @Override
    public void start(BusinessProcess process, UUID businessKey) {
        moving(businessKey, () -> runtime.startProcessInstanceByKey(process.id(), businessKey.toString()));
    }

    @Override
    public void startAt(BusinessProcess process, UUID businessKey, String activity) {
        moving(
                businessKey,
                () -> runtime.createProcessInstanceByKey(process.id())
                        .businessKey(businessKey.toString())
                        .startBeforeActivity(activity)
                        .execute());
    }

    @Override
    public boolean runs(BusinessProcess process, UUID businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process.id())
                        .processInstanceBusinessKey(businessKey.toString())
                        .count()
                > 0;
    }

    @Override
    public boolean leadsTo(BusinessProcess process, UUID businessKey, String activity) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process.id())
                .processInstanceBusinessKey(businessKey.toString())
                .list()
                .stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .allMatch(model -> models.of(model).getModelElementById(activity) != null);
    }

    @Override
    public void tell(Message message, UUID businessKey) {
        moving(
                businessKey,
                () -> runtime.createMessageCorrelation(message.id())
                        .processInstanceBusinessKey(businessKey.toString())
                        .correlateAllWithResult());
    }

    @Override
    public boolean complete(String taskId, Actor actor) {
        return moving(
                taskId,
                () -> commands.execute(context ->
                        context.getTaskManager().findTaskById(taskId) != null && completed(context, taskId, actor)));
    }

    /** In the same command that found it, so that the engine reads the task once. */
    private static boolean completed(CommandContext context, String taskId, Actor actor) {
        CompletingActor.during(actor, () -> new CompleteTaskCmd(taskId, null).execute(context));
        return true;
    }

    @Override
    public void assign(String taskId, @Nullable UUID assignee) {
        moving(taskId, () -> tasks.setAssignee(taskId, assignee == null ? null : assignee.toString()));
    }

    @Override
    public void changeDeadline(String taskId, Instant due) {
        moving(taskId, () -> tasks.setDueDate(taskId, Date.from(due)));
    }

    @Override
    public void recomputeTimers(BusinessProcess process, UUID businessKey) {
        moving(
                businessKey,
                () -> runtime
                        .createProcessInstanceQuery()
                        .processDefinitionKey(process.id())
                        .processInstanceBusinessKey(businessKey.toString())
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .flatMap(id -> management.createJobQuery().timers().processInstanceId(id).list().stream())
                        .map(Job::getId)
                        .forEach(job -> management.recalculateJobDuedate(job, false)));
    }

    /** Whoever is outrun is told as by any other lock of the database, so that everybody up there tries again. */
    private static void moving(Object what, Runnable deed) {
        moving(what, () -> {
            deed.run();
            return true;
        });
    }

    private static <T> T moving(Object what, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException(what + " has moved", e);
        }
    }

    @Override
    public Optional<String> diagram(BusinessProcess process) {
        return newest(process).map(definition -> {
            try (InputStream model = repository.getProcessModel(definition)) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Set<String> wayThrough(BusinessProcess process, Set<String> done, Set<String> current) {
        return newest(process)
                .map(definition -> Way.between(models.of(definition), done, current))
                .orElse(Set.of());
    }

    @Override
    public Question<String> newestQuestion(BusinessProcess process) {
        return Question.of(
                String.class,
                "select id_ from act_re_procdef where key_ = ? order by version_ desc limit 1",
                process.id());
    }

    private Optional<String> newest(BusinessProcess process) {
        return questions.ask(newestQuestion(process)).stream().findFirst();
    }
}
