package dk.gevinstspor.mail.smtp;

import dk.gevinstspor.mail.MailTransport;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends through the server of {@code spring.mail.*}. */
@Component
@ConditionalOnProperty("spring.mail.host")
class SmtpTransport implements MailTransport {

    private final JavaMailSender sender;

    SmtpTransport(JavaMailSender sender) {
        this.sender = sender;
    }

    @Override
    public void send(MimeMessage message) {
        sender.send(message);
    }

    @Override
    public Map<MimeMessage, RuntimeException> sendAll(List<MimeMessage> messages) {
        Map<MimeMessage, RuntimeException> failures = new HashMap<>();
        try {
            sender.send(messages.toArray(MimeMessage[]::new));
        } catch (MailSendException e) {
            Map<Object, Exception> failed = e.getFailedMessages();
            messages.stream()
                    .filter(message -> failed.isEmpty() || failed.containsKey(message))
                    .forEach(message -> failures.put(
                            message, failed.isEmpty() ? e : new MailSendException("refused", failed.get(message))));
        } catch (RuntimeException e) {
            messages.forEach(message -> failures.put(message, e));
        }
        return failures;
    }
}
