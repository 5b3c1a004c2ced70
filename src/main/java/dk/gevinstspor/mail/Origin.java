package dk.gevinstspor.mail;

/**
 * Where a mail lay: the same triple is the same mail, for ever (RFC 3501).
 *
 * @param mailbox its server, account and folder
 */
public record Origin(String mailbox, long uidValidity, long uid) {}
