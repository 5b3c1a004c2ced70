package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.MutableClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;

@Import(DigestTests.Reminders.class)
class DigestTests extends MailTest {

    @TestConfiguration
    static class Reminders {

        @Bean
        Collectable sampleReminders() {
            return Collectable.of("sample");
        }

        @Bean
        MailAttachments anyFile() {
            return id -> Optional.of(new MailAttachments.Attached(
                    id + ".pdf",
                    "application/pdf",
                    new ByteArrayResource("%PDF-".getBytes(StandardCharsets.US_ASCII))));
        }
    }

    @Autowired
    MailPreferences preferences;

    @Autowired
    MutableClock clock;

    private UUID karen;

    @BeforeEach
    void onMondayAtNine() {
        clock.reset();
        karen = person("Karen Kær");
        preferences.setDailyDigest(karen, true);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private void at(String time) {
        clock.set(Instant.parse(time));
        letTimePass();
        delivery.deliverAll();
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }

    @Test
    void reminders_come_together_at_seven_in_copenhagen() throws Exception {
        queue(sampleAsking(karen, "sample", UUID.randomUUID()));
        queue(sampleTo(karen));
        at("2022-01-04T05:59:59Z");
        assertThat(received()).isEmpty();

        at("2022-01-04T06:00:00Z");

        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Dagens påmindelser fra Gevinstspor (2)");
            assertThat(mail.getReplyTo()[0].toString()).contains("gevinst@example.dk");
            assertThat(part(mail, 0))
                    .containsOnlyOnce("/svar/")
                    .contains("== Bekræft årsværk", "0,8", "Kære Karen Kær");
            assertThat(part(mail, 1)).contains("Bekræft årsværk for", "/svar/").doesNotContain("th:text");
        });
        assertThat(states()).containsOnly("SENT");
        at("2022-01-05T06:00:00Z");
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_single_reminder_comes_as_itself() throws Exception {
        queue(sampleTo(karen));

        at("2022-01-04T06:00:00Z");

        assertThat(received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).startsWith("Bekræft årsværk"));
    }

    @Test
    void what_is_attached_to_the_reminders_comes_with_them() throws Exception {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        queue(sampleTo(karen).with(OutgoingMail.ATTACHMENT, one.toString()));
        queue(sampleTo(karen).with(OutgoingMail.ATTACHMENT, other.toString()));
        at("2022-01-04T06:00:00Z");

        assertThat(received()).singleElement().satisfies(mail -> {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(3);
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(one + ".pdf");
            assertThat(parts.getBodyPart(2).getFileName()).isEqualTo(other + ".pdf");
        });
    }

    @Test
    void who_has_not_asked_for_it_gets_each_mail_at_once() {
        preferences.setDailyDigest(karen, false);
        queue(sampleTo(karen));
        delivery.deliverAll();

        assertThat(received()).hasSize(1);
    }

    @Test
    void what_has_been_answered_meanwhile_is_left_out_and_an_empty_digest_is_not_sent() {
        UUID subject = UUID.randomUUID();
        queue(sampleAsking(karen, "sample", subject));
        queue(sampleAsking(karen, "sample", subject));
        transaction.executeWithoutResult(status -> mails.revokeLinks("sample", subject));
        at("2022-01-04T06:00:00Z");
        assertThat(received()).isEmpty();

        queue(sampleAsking(karen, "sample", subject));
        queue(sampleAsking(karen, "sample", subject));
        SERVER.stop();
        try {
            at("2022-01-05T06:00:00Z");
        } finally {
            SERVER.start();
        }
        transaction.executeWithoutResult(status -> mails.revokeLinks("sample", subject));
        at("2022-01-05T08:00:00Z");
        assertThat(received()).isEmpty();
        assertThat(states()).containsOnly("WITHDRAWN");
    }

    @Test
    void summer_time_does_not_move_the_morning() {
        clock.set(Instant.parse("2022-03-26T12:00:00Z"));
        queue(sampleTo(karen));
        at("2022-03-27T04:59:59Z");
        assertThat(received()).isEmpty();

        at("2022-03-27T05:00:00Z");
        assertThat(received()).hasSize(1);
    }
}
