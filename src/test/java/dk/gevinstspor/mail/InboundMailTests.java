package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.PersonSetup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class InboundMailTests extends InboundTest {

    @Autowired
    MailDelivery delivery;

    @Autowired
    Claims claims;

    @Autowired
    WrittenMails mails;

    @Autowired
    Mails queuedMails;

    @Test
    void an_answer_is_registered_once_however_often_its_mail_comes() {
        String mail = reply(EVA, "a1", "0,8");
        Origin origin = new Origin("INBOX", 7, 1);

        assertThat(inbound.receive(mail.getBytes(), origin)).isEqualTo(Verdict.ACCEPTED);
        assertThat(inbound.receive(mail.getBytes(), origin)).isEqualTo(Verdict.ACCEPTED);
        assertThat(receive(mail)).isEqualTo(Verdict.DUPLICATE);

        assertThat(action.answers(subject)).containsExactly(new SampleAction.Kept("0.8", null, eva, null, "REPLY"));
        assertThat(recorded("verdict")).containsExactly("ACCEPTED", "DUPLICATE");
        assertThat(written()).isEmpty();
    }

    @Test
    void two_nodes_that_read_the_same_mail_at_once_register_it_once() {
        byte[] mail = reply(EVA, "a2", "0,8").getBytes();
        CyclicBarrier together = new CyclicBarrier(4);

        CompletableFuture<?>[] nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> {
                    meet(together);
                    inbound.receive(mail, new Origin("INBOX", 8, node % 2));
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();

        assertThat(action.answers(subject)).hasSize(1);
        assertThat(recorded("verdict")).containsExactlyInAnyOrder("ACCEPTED", "DUPLICATE");
    }

    @Test
    void a_second_answer_changes_nothing_and_is_told_so_once() {
        receive(reply(EVA, "b1", "0,8"));

        assertThat(receive(reply(EVA, "b2", "0,9"))).isEqualTo(Verdict.REPEATED);
        assertThat(receive(reply(EVA, "b3", "0,9"))).isEqualTo(Verdict.REPEATED);

        assertThat(action.answers(subject)).extracting(SampleAction.Kept::fte).containsExactly("0.8");
        assertThat(written()).containsExactly("reply-late");
    }

    @Test
    void an_answer_to_a_task_that_is_another_persons_by_now_changes_nothing_and_is_told_so() {
        action.handedOn.add(subject);

        assertThat(receive(reply(EVA, "b5", "0,8"))).isEqualTo(Verdict.REPEATED);

        assertThat(action.answers(subject)).isEmpty();
        assertThat(recorded("reason")).containsExactly("handed-on");
        assertThat(written()).containsExactly("reply-late");
        assertThat(outbox.written(jdbc.sql("select id from mail_outbox where template = 'reply-late'")
                                .query(UUID.class)
                                .single())
                        .parameters())
                .containsEntry("why", "HANDED_ON");
    }

    @Test
    void an_answer_to_a_task_that_has_ended_changes_nothing() {
        transaction.executeWithoutResult(status -> links.revokeAll("sample", subject, clock.instant()));

        assertThat(receive(reply(EVA, "b4", "0,8"))).isEqualTo(Verdict.REPEATED);

        assertThat(action.answers(subject)).isEmpty();
        assertThat(recorded("reason")).containsExactly("revoked");
    }

    @Test
    void a_delegate_answers_in_both_names_and_only_in_her_period() {
        assertThat(receive(reply(DORTE, "c1", "0,8"))).isEqualTo(Verdict.UNTRUSTED);

        delegations.add(eva, dorte, clock.today(), clock.today(), Actor.SYSTEM);
        assertThat(receive(reply(DORTE, "c2", "0,8"))).isEqualTo(Verdict.ACCEPTED);

        assertThat(action.answers(subject)).containsExactly(new SampleAction.Kept("0.8", null, dorte, eva, "REPLY"));
        jdbc.sql("delete from delegation where principal_id = ?").param(eva).update();
    }

    @Test
    void whoever_is_not_believed_gets_nothing_and_the_person_gets_one_link_a_day() {
        String forged = reply("ond@angriber.example", "d1", "0,8");
        receive(forged);
        receive(forged.replace("d1@", "d2@"));
        clock.advance(Duration.ofHours(23));
        receive(forged.replace("d1@", "d3@"));

        assertThat(mailsTo("reply-link")).containsExactly(eva);

        clock.advance(Duration.ofHours(2));
        receive(forged.replace("d1@", "d4@"));
        assertThat(mailsTo("reply-link")).containsExactly(eva, eva);
        assertThat(recorded("verdict")).hasSize(4).containsOnly("UNTRUSTED");
        assertThat(recorded("person_id")).containsOnly(eva.toString());
    }

    @Test
    void a_forged_mail_does_not_use_up_the_message_id_of_the_real_one() {
        receive(reply(EVA, "e1", "0,1").replace("dmarc=pass", "dmarc=fail"));

        assertThat(receive(reply(EVA, "e1", "0,8"))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void what_answers_every_question_by_itself_is_asked_three_times_a_day() {
        for (int i = 0; i < 10; i++) {
            assertThat(receive(reply(EVA, "f" + i, "Tak for din mail"))).isEqualTo(Verdict.ASKED);
        }

        assertThat(written()).hasSize(3).containsOnly("reply-question");
        assertThat(receive(reply(EVA, "f-last", "0,8"))).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void the_question_stands_in_the_thread_and_can_itself_be_answered() {
        receive(reply(EVA, "g1", "ca. 0,8"));
        assertThat(jdbc.sql("select in_reply_to from mail_outbox where template = 'reply-question'")
                        .query(String.class)
                        .single())
                .isEqualTo("<g1@kommune.example>");

        ClaimedMail question = claims.next().get(0);
        String again = reply(EVA, "g2", "JA").replace(TOKEN, question.reply().value());

        assertThat(receive(again)).isEqualTo(Verdict.ACCEPTED);
        assertThat(action.answers(subject)).extracting(SampleAction.Kept::fte).containsExactly("0.6");
    }

    @Test
    void whatever_answers_a_mail_says_that_its_attachments_were_not_kept() {
        String notKept = "Filer, som var vedhæftet dit svar, er ikke gemt.";

        assertThat(receive(withAttachment("h1", "0,8 – " + SampleAction.RECEIPT)))
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(mails.of(subject)).singleElement().satisfies(receipt -> {
            assertThat(receipt.plain()).contains(notKept);
            assertThat(receipt.html()).contains(notKept);
        });

        evaHasBeenAsked();
        assertThat(receive(withAttachment("h2", "ca. 0,8"))).isEqualTo(Verdict.ASKED);
        assertThat(jdbc.sql("select parameters ->> 'attachments' from mail_outbox where template = 'reply-question'")
                        .query(String.class)
                        .single())
                .isEqualTo("1");

        evaHasBeenAsked();
        assertThat(receive(reply(EVA, "h3", "0,8 – " + SampleAction.RECEIPT))).isEqualTo(Verdict.ACCEPTED);
        assertThat(mails.of(subject))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.plain()).doesNotContain("vedhæftet"));
    }

    private static String withAttachment(String messageId, String text) {
        String part = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n--x\r\n"
                + "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=bilag.pdf\r\n\r\n%PDF\r\n--x--";
        return reply(EVA, messageId, "--x\r\n" + part)
                .replaceFirst("text/plain; charset=utf-8", "multipart/mixed; boundary=x");
    }

    @Test
    void an_answer_that_breaks_its_action_is_recorded_as_that_and_loops_no_more() {
        String mail = reply(EVA, "h1", "0,8 – " + SampleAction.BREAKING);
        Origin origin = new Origin("INBOX", 9, 1);

        assertThat(inbound.receive(mail.getBytes(), origin)).isEqualTo(Verdict.FAILED);
        assertThat(inbound.receive(mail.getBytes(), origin)).isEqualTo(Verdict.FAILED);

        assertThat(action.answers(subject)).isEmpty();
        assertThat(recorded("reason")).containsExactly("IllegalStateException");
        assertThat(receive(reply(EVA, "h2", "0,8"))).isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a\r\n x#=1:y@kommune.example>", "<a\0b@kommune.example>", "<a b@kommune.example>"})
    void an_answer_whose_message_id_is_a_trick_counts_without_it(String messageId) {
        String mail = reply(EVA, "l1", "0,8").replace("<l1@kommune.example>", messageId);

        assertThat(receive(mail)).isEqualTo(Verdict.ACCEPTED);
        assertThat(recorded("message_id")).containsExactly((String) null);
    }

    @Test
    void of_hundreds_of_tokens_none_is_an_answers() {
        String many = IntStream.range(0, 500)
                .mapToObj(number -> "svar+" + TOKEN.substring(3) + "%03d".formatted(number) + "@gevinst.example")
                .collect(Collectors.joining(", "));
        String mail = reply(EVA, "m1", "0,8").replace("To: ", "To: " + many + ", ");

        assertThat(receive(mail)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_mail_larger_than_is_read_is_recorded_and_left() {
        byte[] huge = new byte[(int) inbound.largest() + 1];

        assertThat(receive(huge)).isEqualTo(Verdict.UNREADABLE);
        assertThat(recorded("reason")).containsExactly("too-large");
    }

    @Test
    void a_mail_that_came_back_is_shown_as_that_and_can_be_sent_again() {
        comesBack();

        assertThat(outbox.dead()).singleElement().satisfies(dead -> {
            assertThat(dead.recipientId()).isEqualTo(eva);
            assertThat(dead.lastError()).isEqualTo("bounced 5.1.1");
        });
        assertThat(outbox.requeue(MAIL)).isTrue();
        delivery.deliverAll();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void a_mail_that_came_back_is_not_sent_again_once_its_question_has_been_answered_elsewhere() {
        comesBack();
        transaction.executeWithoutResult(status -> queuedMails.revokeLinks("sample", subject));

        assertThat(states()).containsExactly("WITHDRAWN");
        assertThat(outbox.dead()).isEmpty();
        assertThat(outbox.requeue(MAIL)).isFalse();
    }

    @Test
    void a_mail_that_came_back_after_the_answer_is_not_sent_again() {
        assertThat(receive(reply(EVA, "n1", "0,8"))).isEqualTo(Verdict.ACCEPTED);
        comesBack();

        assertThat(outbox.requeue(MAIL)).isFalse();
    }

    private void comesBack() {
        receive("Return-Path: <>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nAction: failed\r\n"
                + "Status: 5.1.1\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <" + MAIL
                + "@gevinst.example>\r\n\r\nx\r\n--b--\r\n");
    }

    private List<String> states() {
        return jdbc.sql("select state from mail_outbox").query(String.class).list();
    }

    @Test
    void what_came_in_is_part_of_the_record_and_cannot_be_changed() {
        receive(reply("ond@angriber.example", "i1", "0,8"));

        assertThat(jdbc.sql("""
                        select count(*) from record_entry e join inbound_mail m on m.id = e.subject_id
                        where e.kind = 'INBOUND_MAIL'""").query(Integer.class).single()).isEqualTo(1);
        assertThatThrownBy(() ->
                        jdbc.sql("update inbound_mail set verdict = 'ACCEPTED'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from inbound_mail").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void neither_text_nor_address_nor_token_is_kept() {
        receive(reply("ond@angriber.example", "j1", "0,8 – hemmelig bemærkning"));
        receive(reply(EVA, "j2", "ca. 0,8 – hemmelig bemærkning"));

        for (String table : List.of("inbound_mail", "mail_link", "mail_outbox", "record_entry")) {
            assertThat(jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContain("hemmelig", "angriber", TOKEN);
        }
    }

    @Test
    void a_disabled_person_answers_nothing() {
        UUID gone = people.add(
                new PersonSetup.Details(
                        "Gerda Gået", UUID.randomUUID() + "@kommune.example", Locale.forLanguageTag("da"), null),
                Actor.SYSTEM);
        jdbc.sql("update mail_link set person_id = ?").param(gone).update();
        people.disable(gone, Actor.SYSTEM);

        assertThat(receive(reply(EVA, "k1", "0,8"))).isEqualTo(Verdict.UNKNOWN);
        assertThat(written()).isEmpty();
    }

    private List<UUID> mailsTo(String template) {
        return jdbc.sql("select recipient_id from mail_outbox where template = ?")
                .param(template)
                .query(UUID.class)
                .list();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
