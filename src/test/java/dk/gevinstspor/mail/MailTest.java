package dk.gevinstspor.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.FreePort;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail over real SMTP from a real database; every test starts with an empty outbox and an empty server. */
@DatabaseTest
@Import(SampleAction.class)
abstract class MailTest {

    static final Locale DANISH = Locale.forLanguageTag("da");

    /** Kept for the whole run, because the Spring context that knows its port is. */
    static final GreenMail SERVER = new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", "smtp"));

    @Autowired
    Mails mails;

    @Autowired
    MailDelivery delivery;

    @Autowired
    PersonSetup people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getServerSetup().getPort());
        registry.add("gevinstspor.base-url", () -> "https://gevinstspor.example.dk");
        registry.add("gevinstspor.mail.from", () -> "Gevinstspor <gevinst@example.dk>");
    }

    @BeforeEach
    void emptyOutboxAndServer() throws Exception {
        jdbc.sql("truncate mail_outbox, mail_link").update();
        SERVER.reset();
    }

    UUID person(String name, Locale language) {
        String email = UUID.randomUUID() + "@example.dk";
        return people.add(new PersonSetup.Details(name, email, language, null), Actor.SYSTEM);
    }

    UUID person(String name) {
        return person(name, DANISH);
    }

    /** Mails the question to the person and returns the address in the newest mail, without the host. */
    String linkMailedTo(UUID person, UUID subject) throws Exception {
        queue(sampleAsking(person, "sample", subject));
        delivery.deliverAll();
        List<String> links = linksReceived();
        return links.get(links.size() - 1);
    }

    /** In the order in which the mails came. */
    List<String> linksReceived() throws Exception {
        List<String> links = new ArrayList<>();
        for (MimeMessage mail : received()) {
            String text =
                    (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            text.lines()
                    .filter(line -> line.contains("/svar/"))
                    .map(line -> line.substring(line.indexOf("/svar/")))
                    .forEach(links::add);
        }
        return links;
    }

    static OutgoingMail sampleTo(UUID recipient) {
        return new OutgoingMail(recipient, "sample", sampleParameters(), null, null);
    }

    static OutgoingMail sampleAsking(UUID recipient, String purpose, UUID subject) {
        return new OutgoingMail(
                recipient, "sample", sampleParameters(), new OutgoingMail.LinkRequest(purpose, subject), null);
    }

    static Map<String, String> sampleParameters() {
        return Map.of("initiative", "Ansøgninger på Østerbro", "contracted", "0,8", "last", "0,6");
    }

    void queue(OutgoingMail mail) {
        transaction.executeWithoutResult(status -> mails.queue(mail));
    }

    List<MimeMessage> received() {
        return Arrays.asList(SERVER.getReceivedMessages());
    }

    List<String> states() {
        return jdbc.sql("select state from mail_outbox order by seq")
                .query(String.class)
                .list();
    }

    /** Instead of waiting for the back-off, or for a claim to run out. */
    void letTimePass() {
        jdbc.sql("update mail_outbox set next_attempt_at = now(), claimed_until = null")
                .update();
    }
}
