package dk.gevinstspor.mail;

/** Mail out. Queuing is part of the caller's transaction; sending is not. */
public interface Mails {

    /**
     * Stores the mail in the outbox. It goes out at least once after the transaction has committed.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void queue(OutgoingMail mail);

    /**
     * Takes a person's name out of what was mailed to others, and the reasons given beside it. What still waits to be sent
     * is sent as it was written.
     *
     * @param anonymous what stands for the name from now on
     */
    void forget(String name, String anonymous);

    /** Makes all unused links about this subject dead: the task they were for has ended. */
    void revokeLinks(String purpose, java.util.UUID subjectId);
}
