package dk.gevinstspor.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.gevinstspor.organisation.Directory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the mails of a thread say, as far as this transaction has queued them: for tests of the modules that write them. */
public class WrittenMails {

    private static final Pattern LINK = Pattern.compile("/svar/[\\w-]+");
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MailTexts texts;
    private final Directory directory;
    private final MailDelivery delivery;

    WrittenMails(JdbcClient jdbc, ObjectMapper json, MailTexts texts, Directory directory, MailDelivery delivery) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
        this.directory = directory;
        this.delivery = delivery;
    }

    /** Sends what is queued, and finds in the demonstration's mailbox the newest link that this person was sent. */
    public String deliveredLink(UUID recipient) {
        List<String> links = deliveredLinks(recipient);
        return links.get(links.size() - 1);
    }

    /** All that she was sent, the oldest first. */
    public List<String> deliveredLinks(UUID recipient) {
        delivery.deliverAll();
        return jdbc
                .sql("select convert_from(message, 'UTF8') from demo_mailbox where address = ? order by sent_at, seq")
                .param(directory.person(recipient).email())
                .query(String.class)
                .list()
                .stream()
                .flatMap(message ->
                        LINK.matcher(message.replace("=\r\n", "")).results().limit(1))
                .map(MatchResult::group)
                .toList();
    }

    /** @param asks whether it carries a link */
    public record Written(
            UUID recipient, String template, String state, boolean asks, String subject, String html, String plain) {}

    private record Row(
            UUID id,
            UUID recipientId,
            String template,
            String parameters,
            String linkPurpose,
            UUID linkSubjectId,
            String state) {}

    /** In the order they were queued, the withdrawn ones too. */
    public List<Written> of(UUID thread) {
        return jdbc
                .sql("select * from mail_outbox where thread = ? order by seq")
                .param(thread)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> written(row, thread))
                .toList();
    }

    private Written written(Row row, UUID thread) {
        boolean asks = row.linkPurpose() != null;
        OutboxMail stored = new OutboxMail(
                row.id(),
                row.recipientId(),
                row.template(),
                parameters(row.parameters()),
                asks ? new OutgoingMail.LinkRequest(row.linkPurpose(), row.linkSubjectId()) : null,
                thread,
                "test",
                null,
                Instant.EPOCH,
                1);
        ClaimedMail mail = new ClaimedMail(stored, asks ? new Token("secret") : null, null, List.of());
        MailTexts.Texts text = texts.write(mail, directory.person(row.recipientId()));
        return new Written(
                row.recipientId(), row.template(), row.state(), asks, text.subject(), text.html(), text.plain());
    }

    private Map<String, String> parameters(String stored) {
        try {
            return json.readValue(stored, PARAMETERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
