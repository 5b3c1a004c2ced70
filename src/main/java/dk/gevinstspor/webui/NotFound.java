package dk.gevinstspor.webui;

/** There is no such thing, or none that this person may know of: page 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what for the log: the kind of thing and its id, nothing personal */
    public NotFound(String what) {
        super(what);
    }
}
