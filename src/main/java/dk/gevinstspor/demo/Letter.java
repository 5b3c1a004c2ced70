package dk.gevinstspor.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A mail as a mail program would open it. */
record Letter(String subject, List<Header> headers, String html, String text, List<Attachment> attachments) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    record Header(String name, String value) {}

    /** A file that came with it. */
    record Attachment(String name, String mediaType, Resource content) {}

    /** A piece of the text; a link stands alone. */
    record Piece(String text, boolean link) {}

    static Letter open(byte[] bytes) {
        try {
            MimeMessage message = new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
            List<Header> headers = new ArrayList<>();
            for (jakarta.mail.Header header : Collections.list(message.getAllHeaders())) {
                headers.add(
                        new Header(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
            }
            return new Letter(
                    String.valueOf(message.getSubject()),
                    headers,
                    part(message, "text/html"),
                    part(message, "text/plain"),
                    attached(message));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail of our own that cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a header that it does not have. */
    String header(String name) {
        return headers.stream()
                .filter(each -> each.name.equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** Whether somebody waits for an answer by mail. */
    public boolean answerable() {
        return !header("Reply-To").isEmpty();
    }

    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            pieces.add(new Piece(text.substring(from, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            from = link.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    byte[] htmlBytes() {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Attachment> attached(Part message) throws MessagingException, IOException {
        List<Attachment> found = new ArrayList<>();
        if (message.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Part part = parts.getBodyPart(i);
                if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                    found.add(new Attachment(
                            String.valueOf(part.getFileName()),
                            new ContentType(part.getContentType()).getBaseType(),
                            new ByteArrayResource(part.getInputStream().readAllBytes())));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String part(Part part, String mediaType) throws MessagingException, IOException {
        String found = find(part, mediaType);
        return found == null ? "" : found;
    }

    private static @Nullable String find(Part part, String mediaType) throws MessagingException, IOException {
        if (part.isMimeType(mediaType)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), mediaType);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
