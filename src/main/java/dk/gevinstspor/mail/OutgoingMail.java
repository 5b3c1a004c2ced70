package dk.gevinstspor.mail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent: a template and its parameters, never a rendered body and never a link.
 *
 * @param template {@code mail/<template>.html} and {@code .txt}, and the subject {@code mail.<template>.subject}
 * @param parameters by name, as the template reads them; values already formatted for nobody: plain decimals, ISO dates
 * @param link asks for a single-use link of this purpose about this subject; null for a mail without one
 * @param thread mails about the same thing share it, so that they stand together in the mail program
 */
public record OutgoingMail(
        UUID recipientId,
        String template,
        Map<String, String> parameters,
        @Nullable LinkRequest link,
        @Nullable UUID thread) {

    /** @param purpose the {@link MailAction#purpose()} that answers it */
    public record LinkRequest(String purpose, UUID subjectId) {}
}
