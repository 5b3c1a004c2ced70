package dk.gevinstspor.webui;

import dk.gevinstspor.organisation.Role;

/** The person may not do this: page 403, which says what and whom to ask. */
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String ask;

    /**
     * @param what message key of a sentence that says what one may not
     * @param ask the role that can do it or give access to it
     */
    public Forbidden(String what, Role ask) {
        this(what, ask.name());
    }

    private Forbidden(String what, String ask) {
        super(what);
        this.ask = ask;
    }

    /** What belongs to all programmes: the administrator of the installation can do it. */
    public static Forbidden shared(String what) {
        return new Forbidden(what, "INSTALLATION");
    }

    String ask() {
        return ask;
    }
}
