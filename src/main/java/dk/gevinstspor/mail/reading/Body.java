package dk.gevinstspor.mail.reading;

/**
 * What a mail says.
 *
 * @param text plain; quoted lines begin with {@code >} where the mail program marked them
 * @param alternative the same once more, as HTML, when the mail had both; else empty
 * @param attachments that came along and were not opened; a signature's pictures do not count
 */
public record Body(String text, String alternative, int attachments) {}
