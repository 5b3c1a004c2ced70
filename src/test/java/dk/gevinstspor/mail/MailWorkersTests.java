package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The workers at work; the poll is so slow that only the commit can have woken them. */
@TestPropertySource(properties = {"gevinstspor.mail.enabled=true", "gevinstspor.mail.poll=1h"})
@DirtiesContext
class MailWorkersTests extends MailTest {

    private static final long TEN_SECONDS = 10_000;

    @Autowired
    MailWorkers workers;

    @Test
    void a_committed_mail_leaves_at_once_and_stopping_ends_the_work() {
        queue(sampleTo(person("Karen Kær")));

        assertThat(SERVER.waitForIncomingEmail(TEN_SECONDS, 1)).isTrue();

        workers.stop();
        assertThat(states()).containsExactly("SENT");
        queue(sampleTo(person("Karen Kær")));
        assertThat(states()).containsExactlyInAnyOrder("SENT", "QUEUED");

        workers.start();
        workers.wakeUp(new MailQueued());
        assertThat(SERVER.waitForIncomingEmail(TEN_SECONDS, 2)).isTrue();
    }
}
