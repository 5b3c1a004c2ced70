package dk.gevinstspor.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.gevinstspor.mail.InboundMail;
import dk.gevinstspor.mail.Origin;
import dk.gevinstspor.mail.Verdict;
import dk.gevinstspor.support.FreePort;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

/** Over real IMAP; what takes the mails only notes that they came. */
class ImapTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Taken(String raw, Origin origin) {}

    private GreenMail server;
    private GreenMailUser user;
    private final InboundMail inbound = mock(InboundMail.class);
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aMailbox() {
        server = new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", "imap"));
        server.start();
        user = server.setUser("svar@gevinst.example", "svar", "hemmeligt");
        when(inbound.largest()).thenReturn(10_000L);
        doAnswer(call -> {
                    taken.add(new Taken(new String(call.getArgument(0), StandardCharsets.UTF_8), call.getArgument(1)));
                    return Verdict.ACCEPTED;
                })
                .when(inbound)
                .receive(any(), any());
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private ImapProperties properties(String processed, Duration poll) {
        return new ImapProperties(
                "127.0.0.1",
                server.getImap().getPort(),
                "imap",
                false,
                "svar",
                "hemmeligt",
                "INBOX",
                processed,
                poll,
                Duration.ofSeconds(10));
    }

    private void comesIn(String subject, String text) throws MessagingException {
        String raw = "Subject: " + subject + "\r\nMessage-ID: <" + subject + "@x.example>\r\n\r\n" + text + "\r\n";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private void readOnce(String processed) throws MessagingException {
        try (ImapMailbox mailbox = ImapMailbox.open(properties(processed, Duration.ofHours(1)))) {
            mailbox.handOver(inbound);
        }
    }

    private MailFolder folder(String name) throws FolderException {
        ImapHostManager manager = server.getManagers().getImapHostManager();
        return name.equals("INBOX") ? manager.getInbox(user) : manager.getFolder(user, name);
    }

    @Test
    void each_mail_is_handed_over_as_it_came_and_then_marked() throws Exception {
        comesIn("a", "0,8");
        comesIn("b", "0,9");

        readOnce(null);
        readOnce(null);

        assertThat(taken)
                .extracting(Taken::raw)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Subject: a").endsWith("0,8\r\n"),
                        second -> assertThat(second).startsWith("Subject: b"));
        assertThat(taken).extracting(each -> each.origin().mailbox()).containsOnly("svar@127.0.0.1/INBOX");
        assertThat(taken).extracting(each -> each.origin().uid()).doesNotHaveDuplicates();
        assertThat(folder("INBOX").getMessages())
                .allMatch(mail -> mail.getFlags().contains(Flags.Flag.SEEN));
    }

    @Test
    void with_a_folder_for_them_mails_are_moved_there_even_those_somebody_has_read() throws Exception {
        comesIn("a", "0,8");
        for (StoredMessage mail : folder("INBOX").getMessages()) {
            mail.setFlag(Flags.Flag.SEEN, true);
        }

        readOnce("Behandlet");

        assertThat(taken).hasSize(1);
        assertThat(folder("INBOX").getMessages()).isEmpty();
        assertThat(Objects.requireNonNull(folder("Behandlet")).getMessages()).hasSize(1);
    }

    @Test
    void a_mail_that_cannot_be_taken_now_stays_and_comes_again_and_the_others_do_not_wait_for_it() throws Exception {
        comesIn("a", "0,8");
        comesIn("b", "0,5");
        doAnswer(call -> {
                    throw new TransientDataAccessResourceException("the database is away");
                })
                .doAnswer(call -> Verdict.ACCEPTED)
                .when(inbound)
                .receive(any(), any());

        readOnce(null);
        assertThat(folder("INBOX").getUnseenCount()).isEqualTo(1);

        readOnce(null);
        assertThat(folder("INBOX").getUnseenCount()).isZero();
    }

    @Test
    void of_a_huge_mail_only_the_beginning_is_fetched() throws Exception {
        comesIn("a", "x".repeat(500_000));

        readOnce(null);

        assertThat(taken)
                .singleElement()
                .satisfies(mail -> assertThat(mail.raw()).hasSize(10_001));
    }

    @Test
    void the_server_calls_when_a_mail_comes() throws Exception {
        MailboxReader reader = new MailboxReader(properties(null, Duration.ofHours(1)), inbound);
        reader.start();
        comesIn("before", "0,8");
        await().atMost(PATIENCE).until(() -> taken.size() == 1);

        comesIn("after", "0,9");
        await().atMost(PATIENCE).until(() -> taken.size() == 2);
        reader.stop();
        assertThat(reader.isRunning()).isFalse();
    }

    @Test
    void a_server_that_was_away_is_read_when_it_is_back() throws Exception {
        MailboxReader reader = new MailboxReader(properties(null, Duration.ofMillis(200)), inbound);
        server.stop();
        reader.start();
        server.start();
        user = server.setUser("svar@gevinst.example", "svar", "hemmeligt");

        comesIn("a", "0,8");

        await().atMost(PATIENCE).until(() -> taken.size() == 1);
        reader.stop();
    }
}
