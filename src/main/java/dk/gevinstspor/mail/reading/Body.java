package dk.gevinstspor.mail.reading;

/**
 * What a mail says.
 *
 * @param text plain; quoted lines begin with {@code >} where the mail program marked them
 * @param attachments that came along and were not opened; a signature's pictures do not count
 */
public record Body(String text, int attachments) {}
