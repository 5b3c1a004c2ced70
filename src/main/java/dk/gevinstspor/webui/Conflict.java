package dk.gevinstspor.webui;

/** Somebody else was first: page 409, which says what has happened. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what message key of a sentence that says what has happened and what to do */
    public Conflict(String what) {
        super(what);
    }
}
