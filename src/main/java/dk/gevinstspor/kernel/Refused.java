package dk.gevinstspor.kernel;

/**
 * What was asked for is not possible as things stand now: somebody was faster, a page was old, or the caller is at fault.
 * Nothing of it was kept.
 */
public abstract class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected Refused(String why) {
        super(why);
    }
}
