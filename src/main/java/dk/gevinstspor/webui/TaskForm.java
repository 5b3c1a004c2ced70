package dk.gevinstspor.webui;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;

/**
 * The form of one kind of user task. A domain module implements it; the task inbox draws it, binds it, checks it and,
 * after {@link #submit}, completes the task.
 *
 * @param <F> a record with Bean Validation constraints; bound by its constructor, so every type has a formatter
 */
public interface TaskForm<F> {

    /**
     * The form key in the BPMN model, and the name of the template {@code forms/<key>.html}: its fragment {@code fields}
     * is drawn inside the form, which is bound to {@code form}; the entries of {@link #model} and {@code task} are there.
     */
    String key();

    /**
     * The key of the message that the page calls a field by.
     *
     * @param field of a row with its path, {@code rows.day}; the page calls it the same in each
     */
    default String label(String field) {
        return "form." + key() + "." + field.substring(field.lastIndexOf('.') + 1);
    }

    Class<F> type();

    /** What {@link #prefill} and {@link #model} will ask: asked in one statement with all that stands beside the form. */
    default List<Question<?>> questions(TaskContext task) {
        return List.of();
    }

    /** What the fields hold when the task is opened. */
    F prefill(TaskContext task);

    /** What the template needs besides the fields: choices, figures to decide on. */
    default Map<String, Object> model(TaskContext task) {
        return Map.of();
    }

    /** Rules that cross fields or need the domain; field constraints were already checked. */
    default void validate(F form, TaskContext task, Errors errors) {}

    /** Rules about who acts, beyond holding the task: four eyes. Asked before {@link #submit}, like validation. */
    default void permit(TaskContext task, Actor actor, Errors errors) {}

    /** Records the decision in the domain, in the inbox's transaction. Never touches the engine. */
    void submit(F form, TaskContext task, Actor actor);
}
