package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.support.Scale;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class MailServerAwayTests extends MailTest {

    private static final int WAITING = Scale.times(500);
    private static final int WORKERS = 4;

    @Autowired
    MockMvc web;

    @Autowired
    TestOrganisation organisation;

    @Test
    void nobody_waits_for_a_mail_server_that_hangs_and_every_mail_arrives_once_it_is_back() throws Exception {
        UUID karen = person("Karen Kær");
        UUID admin = organisation.appoint(organisation.programme().admin());
        transaction.executeWithoutResult(
                status -> IntStream.range(0, WAITING).forEach(i -> mails.queue(sampleTo(karen))));
        // So that no page is compiled while the mail server's time runs out.
        web.perform(get("/drift/mail").with(SignIn.as(admin))).andExpect(status().isOk());
        int port = SERVER.getSmtp().getServerSetup().getPort();
        SERVER.stop();
        CompletableFuture<Void> worker;
        try (ServerSocket hanging = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"))) {
            hanging.setSoTimeout(60_000);
            worker = CompletableFuture.runAsync(delivery::deliverBatch);
            try (Socket waiting = hanging.accept()) {
                web.perform(get("/drift/mail").with(SignIn.as(admin))).andExpect(status().isOk());
                queue(sampleTo(karen));
                assertThat(worker).as("still waiting on %s", waiting).isNotDone();
            }
        } finally {
            SERVER.start();
        }
        worker.join();

        hoursPass();
        CompletableFuture.allOf(IntStream.range(0, WORKERS)
                        .mapToObj(i -> CompletableFuture.runAsync(delivery::deliverAll))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(states()).hasSize(WAITING + 1).containsOnly("SENT");
        assertThat(received()).hasSize(WAITING + 1);
        assertThat(messageIds()).hasSize(WAITING + 1);
    }

    /** As after the ninth attempt, more than eight hours later. */
    private void hoursPass() {
        jdbc.sql("update mail_outbox set attempts = 9 where state = 'QUEUED'").update();
        letTimePass();
    }

    private Set<String> messageIds() throws MessagingException {
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : received()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }
}
