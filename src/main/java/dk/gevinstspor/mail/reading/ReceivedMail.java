package dk.gevinstspor.mail.reading;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mail as it came. Its body is opened when it is asked for, not before. */
public final class ReceivedMail {

    private static final int LONGEST_ID = 500;

    /** One word without a character that no text holds: a fold in it, or a NUL, is somebody's trick. */
    private static final Pattern ID = Pattern.compile("[\\S&&\\P{Cntrl}]+");

    private final MimeMessage message;

    private ReceivedMail(MimeMessage message) {
        this.message = message;
    }

    /** @throws Unreadable when it is no mail */
    public static ReceivedMail open(byte[] raw) throws Unreadable {
        try {
            return new ReceivedMail(new MimeMessage((Session) null, new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new Unreadable("malformed", e);
        }
    }

    MimeMessage message() {
        return message;
    }

    /** The topmost first; as they stand, with their folds. */
    public List<String> headers(String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessagingException e) {
            return List.of();
        }
    }

    String header(String name) {
        return headers(name).stream().findFirst().map(String::strip).orElse("");
    }

    /** With its angle brackets; null for a mail without one that could be an id: it is kept and compared as it stands. */
    public @Nullable String messageId() {
        String id = header("Message-ID");
        return id.length() <= LONGEST_ID && ID.matcher(id).matches() ? id : null;
    }

    /**
     * In lower case; empty unless there is exactly one From header with exactly one plain address. One beyond ASCII is
     * none: the Kelvin sign, ſ and ı turn into k, s and i where cases are compared.
     */
    public Optional<String> from() {
        List<String> headers = headers("From");
        if (headers.size() != 1) {
            return Optional.empty();
        }
        try {
            Address[] addresses = InternetAddress.parseHeader(headers.get(0), true);
            if (addresses.length != 1 || !(addresses[0] instanceof InternetAddress address) || address.isGroup()) {
                return Optional.empty();
            }
            address.validate();
            return Optional.of(address.getAddress())
                    .filter(each -> each.indexOf('@') > 0 && each.chars().allMatch(here -> here < 0x80))
                    .map(each -> each.toLowerCase(Locale.ROOT));
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /** Where a reply may carry the address or the reference it answers to. */
    public List<String> whereATokenMayStand() {
        List<String> headers = new ArrayList<>();
        Stream.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "In-Reply-To", "References")
                .forEach(name -> headers.addAll(headers(name)));
        return headers;
    }

    /** @throws Unreadable when it is broken, too large or too deep */
    public Body body() throws Unreadable {
        return new BodyReader().read(message);
    }

    /** Why this was written by a machine; empty for a human's mail. */
    public Optional<String> automatic() {
        return Automatic.reason(this);
    }

    /** The mail that could not be delivered, when this is what a mail server says. */
    public Optional<Bounce> bounce() throws Unreadable {
        return Bounce.in(message);
    }
}
