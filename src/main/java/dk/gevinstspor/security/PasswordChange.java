package dk.gevinstspor.security;

/** What came of setting a password; each but the first has a message {@code security.password.<name>}. */
public enum PasswordChange {
    DONE,
    WRONG_CURRENT,
    TOO_MANY,
    TOO_SHORT,
    TOO_LONG,
    GUESSABLE;

    public String messageKey() {
        return "security.password." + name();
    }
}
