package dk.gevinstspor.mail;

/** There is mail in the outbox; the workers wake up once it is committed. */
record MailQueued() {}
