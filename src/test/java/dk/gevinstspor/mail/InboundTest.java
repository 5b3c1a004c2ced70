package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Eva has been asked by a mail whose token is known, and may answer it; Dorte is her delegate. */
@DatabaseTest
@Import(SampleAction.class)
@TestPropertySource(
        properties = {
            "gevinstspor.mail.from=Gevinstspor <gevinst@gevinst.example>",
            "gevinstspor.inbound.address=svar@gevinst.example",
            "gevinstspor.inbound.authserv-id=mx.gevinst.example"
        })
abstract class InboundTest {

    static final String TOKEN = "0123456789abcdefghijklmnopqrstuv0123456789abcdefghij";
    static final UUID MAIL = UUID.fromString("6f1d3c1a-2b0e-4a55-9a57-0d9c3f6c8e01");
    static final String EVA = "eva.enhedschef@kommune.example";
    static final String DORTE = "dorte.direktoer@kommune.example";
    static final String PASSED =
            "Authentication-Results: mx.gevinst.example; dmarc=pass header.from=kommune.example\r\n";

    private static final AtomicLong UID = new AtomicLong();

    @Autowired
    InboundMail inbound;

    @Autowired
    SampleAction action;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonSetup people;

    @Autowired
    DelegationSetup delegations;

    @Autowired
    Outbox outbox;

    @Autowired
    Links links;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    UUID subject;
    UUID eva;
    UUID dorte;

    @BeforeEach
    void evaHasBeenAsked() {
        clock.reset();
        jdbc.sql("truncate mail_outbox, mail_link").update();
        jdbc.sql("alter table inbound_mail disable trigger user").update();
        jdbc.sql("delete from inbound_mail").update();
        jdbc.sql("alter table inbound_mail enable trigger user").update();
        eva = person("Eva Enhedschef", EVA);
        dorte = person("Dorte Direktør", DORTE);
        person("Kai Kollega", "kai.kollega@kommune.example");
        asked();
    }

    /** Another subject, the same token. */
    void asked() {
        subject = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            OutgoingMail mail = new OutgoingMail(
                    eva,
                    "sample",
                    Map.of("initiative", "Partshøring", "contracted", "0,6", "last", "0,4", "proposed", "0.6"),
                    new OutgoingMail.LinkRequest("sample", subject),
                    UUID.randomUUID());
            outbox.add(MAIL, mail, "<" + MAIL + "@gevinst.example>", clock.instant());
            outbox.sent(List.of(MAIL), clock.instant());
            OutboxMail claimed =
                    new OutboxMail(MAIL, eva, "sample", Map.of(), null, null, "", null, clock.instant(), 1);
            links.add(Token.fresh(), new Token(TOKEN), claimed, mail.link(), clock.instant());
        });
    }

    private UUID person(String name, String email) {
        Optional<UUID> known = jdbc.sql("select id from person where email = ?")
                .param(email)
                .query(UUID.class)
                .optional();
        return known.orElseGet(() ->
                people.add(new PersonSetup.Details(name, email, Locale.forLanguageTag("da"), null), Actor.SYSTEM));
    }

    Verdict receive(byte[] raw) {
        return inbound.receive(raw, new Origin("test", 1, UID.incrementAndGet()));
    }

    Verdict receive(String raw) {
        return receive(raw.getBytes(StandardCharsets.UTF_8));
    }

    /** A reply as Eva's mail program and our mail server make it. */
    static String reply(String from, String messageId, String text) {
        return PASSED + "From: " + from + "\r\nTo: svar+" + TOKEN + "@gevinst.example\r\nSubject: Sv: Gevinst\r\n"
                + "Message-ID: <" + messageId + "@kommune.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }

    /** What has been written since the question, by template. */
    List<String> written() {
        return jdbc.sql("select template from mail_outbox where id <> ? order by seq")
                .param(MAIL)
                .query(String.class)
                .list();
    }

    List<String> recorded(String column) {
        return jdbc.sql("select " + column + " as shown from inbound_mail order by seq")
                .query((row, number) -> row.getString("shown"))
                .list();
    }
}
