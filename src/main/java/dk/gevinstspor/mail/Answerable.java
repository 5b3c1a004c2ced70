package dk.gevinstspor.mail;

import java.util.UUID;

/**
 * A link whose mail can be answered by mail.
 *
 * @param tokenHash names the link
 * @param mailId the mail that it stands in
 */
@SuppressWarnings("ArrayRecordComponent")
record Answerable(Link link, byte[] tokenHash, UUID mailId) {}
