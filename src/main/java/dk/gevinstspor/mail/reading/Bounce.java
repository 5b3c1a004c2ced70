package dk.gevinstspor.mail.reading;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's report about a mail that it could not deliver (RFC 3464).
 *
 * @param messageId of that mail, with its angle brackets; null when the report does not name it
 * @param failed for good; a server that still tries reports as well
 * @param status such as {@code 5.1.1}
 */
public record Bounce(@Nullable String messageId, boolean failed, String status) {

    /** Reports are short; the mail they return may not be. */
    private static final int LONGEST = 64_000;

    private static final int MOST_PARTS = 10;
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");

    static Optional<Bounce> in(MimeMessage mail) throws Unreadable {
        try {
            boolean report = mail.isMimeType("multipart/report")
                    && String.valueOf(mail.getContentType())
                            .toLowerCase(Locale.ROOT)
                            .contains("delivery-status");
            return report && mail.getContent() instanceof Multipart parts ? Optional.of(read(parts)) : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new Unreadable("malformed", e);
        }
    }

    private static Bounce read(Multipart parts) throws MessagingException, IOException {
        String messageId = null;
        String report = "";
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                report += new String(beginning(part), StandardCharsets.ISO_8859_1);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = messageId(beginning(part));
            }
        }
        Matcher status = STATUS.matcher(report);
        return new Bounce(messageId, FAILED.matcher(report).find(), status.find() ? status.group(1) : "");
    }

    private static byte[] beginning(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(LONGEST);
        }
    }

    private static @Nullable String messageId(byte[] headers) throws MessagingException {
        String[] ids = new InternetHeaders(new ByteArrayInputStream(headers)).getHeader("Message-ID");
        return ids == null
                ? null
                : Arrays.stream(ids).findFirst().map(String::strip).orElse(null);
    }
}
