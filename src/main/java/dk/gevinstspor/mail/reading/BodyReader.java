package dk.gevinstspor.mail.reading;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the text in a mail's parts. Attachments are counted, never opened: a zip bomb stays packed. */
final class BodyReader {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 200;

    private int parts;
    private int attachments;
    private String alternative = "";

    /** @throws Unreadable when it is broken, has too many parts or is too deep */
    Body read(Part mail) throws Unreadable {
        try {
            return new Body(text(mail, 0), alternative, attachments);
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new Unreadable("malformed", e);
        }
    }

    private String text(Part part, int depth) throws MessagingException, IOException, Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable("too-deep");
        }
        if (++parts > MOST_PARTS) {
            throw new Unreadable("too-many-parts");
        }
        if (part.isMimeType("multipart/*")) {
            return part.getContent() instanceof Multipart multipart
                    ? texts(multipart, part.isMimeType("multipart/alternative"), depth)
                    : "";
        }
        if (isAttachment(part)) {
            attachments++;
            return "";
        }
        if (part.isMimeType("text/plain")) {
            return PartText.plain(part);
        }
        return part.isMimeType("text/html") ? HtmlText.of(PartText.decoded(part)) : "";
    }

    /** Of alternatives the first that says anything, which is the plain one where there is one; else all. */
    private String texts(Multipart multipart, boolean alternatives, int depth)
            throws MessagingException, IOException, Unreadable {
        if (multipart.getCount() > MOST_PARTS) {
            throw new Unreadable("too-many-parts");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart child = multipart.getBodyPart(i);
            String text = text(child, depth + 1);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        if (!alternatives) {
            return String.join("\n", texts);
        }
        if (texts.size() > 1) {
            alternative = texts.get(texts.size() - 1);
        }
        return texts.stream().findFirst().orElse("");
    }

    private static boolean isAttachment(Part part) throws MessagingException {
        String disposition = part.getDisposition();
        if (disposition != null && disposition.toLowerCase(Locale.ROOT).startsWith(Part.ATTACHMENT)) {
            return true;
        }
        boolean picture = part.isMimeType("image/*") && part.getHeader("Content-ID") != null;
        return part.getFileName() != null && !picture;
    }
}
