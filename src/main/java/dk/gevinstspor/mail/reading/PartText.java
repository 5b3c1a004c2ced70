package dk.gevinstspor.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** The characters of a text part, with forgiveness for mail programs that name the wrong charset. */
final class PartText {

    /** No answer is longer; what follows is quoted. */
    private static final int LONGEST = 200_000;

    /** What "Latin 1" means in mail. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PartText() {}

    /** Flowed lines put together (RFC 3676). */
    static String plain(Part part) throws MessagingException, IOException {
        ContentType type = type(part);
        String text = decoded(part);
        if (type == null || !"flowed".equalsIgnoreCase(type.getParameter("format"))) {
            return text;
        }
        return FlowedText.joined(text, "yes".equalsIgnoreCase(type.getParameter("delsp")));
    }

    static String decoded(Part part) throws MessagingException, IOException {
        byte[] bytes = part.getInputStream().readNBytes(LONGEST);
        ContentType type = type(part);
        Charset named = named(type == null ? null : type.getParameter("charset"));
        String text = named == null ? guessed(bytes) : strictly(bytes, named);
        return (text == null ? new String(bytes, WINDOWS) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static @Nullable ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return null;
        }
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.equalsIgnoreCase("us-ascii")) {
            return null;
        }
        try {
            Charset charset = Charset.forName(MimeUtility.javaCharset(name));
            return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String guessed(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // A text that was cut in the middle of a character is the only one that is that long.
            return bytes.length == LONGEST ? new String(bytes, charset) : null;
        }
    }
}
