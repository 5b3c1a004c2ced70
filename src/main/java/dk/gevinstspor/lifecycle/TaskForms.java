package dk.gevinstspor.lifecycle;

import dk.gevinstspor.webui.TaskForm;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The forms that the domain modules bring, by key. */
@Component
class TaskForms {

    private final Map<String, TaskForm<?>> byKey;

    TaskForms(List<TaskForm<?>> forms) {
        byKey = forms.stream().collect(Collectors.toUnmodifiableMap(TaskForm::key, Function.identity()));
    }

    /** @throws IllegalStateException when a model names a form that no module brings */
    TaskForm<?> of(OpenTask task) {
        TaskForm<?> form = byKey.get(task.formKey());
        if (form == null) {
            throw new IllegalStateException("no form " + task.formKey());
        }
        return form;
    }
}
