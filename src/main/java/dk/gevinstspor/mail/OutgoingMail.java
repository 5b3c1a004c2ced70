package dk.gevinstspor.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent: a template and its parameters, never a rendered body and never a link.
 *
 * @param template {@code mail/<template>.html} and {@code .txt}, the content without greeting and button; and the texts
 *     {@code mail.<template>.subject}, in which {@code {name}} puts in a parameter, {@code .why} the receiver gets it
 *     and, with a link, {@code .button}
 * @param parameters by name, as the template reads them: {@code ${parameters['name']}}; values formatted for nobody, plain
 *     decimals and ISO dates, which {@code ${@mailFormat.…}} reads; {@code contact} names whom to ask
 * @param link asks for a single-use link of this purpose about this subject; null for a mail without one
 * @param thread mails about the same thing share it, so that they stand together in the mail program
 */
public record OutgoingMail(
        UUID recipientId,
        String template,
        Map<String, String> parameters,
        @Nullable LinkRequest link,
        @Nullable UUID thread) {

    /** The parameter that says whose mail it is: a programme may have words of its own. */
    public static final String PROGRAMME = "programmeId";

    /** The parameter that names a file to go with the mail: an id that a {@link MailAttachments} knows. */
    public static final String ATTACHMENT = "attachmentId";

    /** With one parameter more. */
    OutgoingMail with(String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return new OutgoingMail(recipientId, template, more, link, thread);
    }

    /** @param purpose the {@link MailAction#purpose()} that answers it */
    public record LinkRequest(String purpose, UUID subjectId) {}
}
