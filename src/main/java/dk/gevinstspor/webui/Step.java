package dk.gevinstspor.webui;

import org.jspecify.annotations.Nullable;

/**
 * A step of a process as the list beside its diagram shows it.
 *
 * @param label a text, or the key of a message
 * @param id of the shape in the diagram; null for a step that is not marked there
 * @param times when it began and ended, in words; null when that is not told
 * @param note a word or two beside the shape; null for none
 */
public record Step(
        String label,
        State state,
        @Nullable String id,
        @Nullable String times,
        @Nullable String note) {

    public Step(String label, State state) {
        this(label, state, null, null, null);
    }

    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }
}
