package dk.gevinstspor.print;

/**
 * Hears how far the making of a document has come. It may throw: then nothing is made, and nothing is left of what was.
 */
@FunctionalInterface
public interface Progress {

    /** Nobody waits to hear. */
    Progress UNHEARD = percent -> {};

    /** @param percent from 0 to 99, never less than the last time; 100 is the document itself */
    void at(int percent);
}
