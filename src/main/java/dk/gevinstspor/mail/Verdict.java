package dk.gevinstspor.mail;

/** What became of a mail that came in. Only the first three are from somebody our own mail server vouches for. */
public enum Verdict {
    /** its answer is registered */
    ACCEPTED,
    /** a friendly question went back */
    ASKED,
    /** there was an answer already, or the task had ended or is another's now */
    REPEATED,
    /** a token, but not beyond doubt from its person: she gets a fresh link */
    UNTRUSTED,
    /** no token that we know */
    UNKNOWN,
    /** out of office, a receipt, a list */
    AUTOMATIC,
    /** a mail of ours that did not arrive */
    BOUNCE,
    /** our own mail came back */
    LOOP,
    /** the same mail once more */
    DUPLICATE,
    /** broken, too large or too deep */
    UNREADABLE,
    /** something broke while it was read: a person must look */
    FAILED;

    boolean isTrusted() {
        return this == ACCEPTED || this == ASKED || this == REPEATED;
    }
}
