package dk.gevinstspor.mail;

import java.util.UUID;

/** What a mailed link asks of whom, and whether it still does. */
record Link(String purpose, UUID subjectId, UUID personId, State state) {

    enum State {
        OPEN,
        /** it was answered, by this link or another one for the same */
        USED,
        /** the task ended without it */
        REVOKED
    }
}
