package dk.gevinstspor.mail.reading;

/** A mail that is not read to its end: broken, or larger or deeper than any answer is. */
public final class Unreadable extends Exception {

    /** @param reason a short word for the record */
    Unreadable(String reason) {
        super(reason);
    }

    Unreadable(String reason, Throwable cause) {
        super(reason, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
