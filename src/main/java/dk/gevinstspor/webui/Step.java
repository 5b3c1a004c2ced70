package dk.gevinstspor.webui;

/**
 * A step of a process as the list beside its diagram shows it.
 *
 * @param label a text, or the key of a message
 */
public record Step(String label, State state) {

    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }
}
