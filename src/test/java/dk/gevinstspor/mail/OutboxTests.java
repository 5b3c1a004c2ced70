package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.organisation.Actor;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

class OutboxTests extends MailTest {

    @Autowired
    Claims claims;

    @Autowired
    Outbox outbox;

    @Test
    void mail_is_refused_outside_a_transaction() {
        assertThatThrownBy(() -> mails.queue(sampleTo(person("Karen Kær"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_transaction_that_is_rolled_back_sends_nothing() {
        OutgoingMail mail = sampleTo(person("Karen Kær"));

        transaction.executeWithoutResult(status -> {
            mails.queue(mail);
            status.setRollbackOnly();
        });
        delivery.deliverAll();

        assertThat(received()).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void a_mail_is_sent_once_and_then_never_again() {
        queue(sampleTo(person("Karen Kær")));

        delivery.deliverAll();
        letTimePass();
        delivery.deliverAll();

        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void mails_wait_while_the_server_is_away_and_all_arrive_once_when_it_is_back() throws Exception {
        UUID karen = person("Karen Kær");
        IntStream.range(0, 25).forEach(i -> queue(sampleTo(karen)));
        SERVER.stop();
        try {
            delivery.deliverAll();
            assertThat(states()).hasSize(25).containsOnly("QUEUED");
            assertThat(firstMail("attempts")).isEqualTo("1");
            assertThat(firstMail("last_error")).contains("Connect").doesNotContain("@");
            assertThat(firstMail("next_attempt_at > now() + interval '40 seconds'"))
                    .isEqualTo("t");
        } finally {
            SERVER.start();
        }

        letTimePass();
        delivery.deliverAll();

        assertThat(received()).hasSize(25);
        assertThat(messageIds()).hasSize(25);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void a_crash_between_sending_and_marking_sends_again_with_the_same_message_id() {
        queue(sampleTo(person("Karen Kær")));
        delivery.deliverAll();
        jdbc.sql("update mail_outbox set state = 'QUEUED', sent_at = null").update();

        letTimePass();
        delivery.deliverAll();

        assertThat(received()).hasSize(2);
        assertThat(messageIds()).hasSize(1);
    }

    @Test
    void a_claimed_mail_is_left_alone_until_the_claim_runs_out() {
        queue(sampleTo(person("Karen Kær")));
        assertThat(claims.next()).hasSize(1);

        delivery.deliverAll();
        assertThat(received()).isEmpty();

        jdbc.sql("update mail_outbox set claimed_until = now() - interval '1 second'")
                .update();
        delivery.deliverAll();
        assertThat(received()).hasSize(1);
    }

    @Test
    void two_workers_at_the_same_time_send_each_mail_once() {
        UUID karen = person("Karen Kær");
        transaction.executeWithoutResult(status -> IntStream.range(0, 60).forEach(i -> mails.queue(sampleTo(karen))));
        CyclicBarrier together = new CyclicBarrier(2);

        CompletableFuture<?>[] workers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    meet(together);
                    delivery.deliverAll();
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).join();

        assertThat(received()).hasSize(60);
        assertThat(messageIds()).hasSize(60);
    }

    @Test
    void a_mail_that_fails_too_often_is_dead_until_it_is_sent_again() {
        UUID karen = person("Karen Kær");
        queue(new OutgoingMail(karen, "no-such-template", java.util.Map.of(), null, null));
        jdbc.sql("update mail_outbox set attempts = 19").update();

        delivery.deliverAll();

        assertThat(outbox.dead()).singleElement().satisfies(dead -> {
            assertThat(dead.recipientId()).isEqualTo(karen);
            assertThat(dead.lastError()).isNotBlank();
        });
        UUID id = outbox.dead().get(0).id();
        assertThat(outbox.requeue(id)).isTrue();
        assertThat(outbox.requeue(id)).isFalse();
        assertThat(states()).containsExactly("QUEUED");
    }

    @Test
    void a_disabled_person_gets_no_mail() {
        UUID karen = person("Karen Kær");
        people.disable(karen, Actor.SYSTEM);
        queue(sampleTo(karen));

        delivery.deliverAll();

        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("DEAD");
    }

    private String firstMail(String column) {
        return jdbc.sql("select " + column + " as shown from mail_outbox limit 1")
                .query((row, number) -> row.getString("shown"))
                .single();
    }

    private Set<String> messageIds() {
        List<MimeMessage> all = received();
        return all.stream().map(OutboxTests::messageId).collect(Collectors.toSet());
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
