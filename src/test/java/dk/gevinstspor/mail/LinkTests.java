package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Scale;
import dk.gevinstspor.support.SignIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class LinkTests extends MailTest {

    @Autowired
    MockMvc web;

    @Autowired
    SampleAction action;

    @Autowired
    DelegationSetup delegations;

    @Autowired
    MutableClock clock;

    private final UUID subject = UUID.randomUUID();
    private UUID karen;

    @BeforeEach
    void somebodyToAsk() {
        clock.reset();
        karen = person("Karen Kær");
    }

    @Test
    void the_link_opens_the_question_for_its_receiver_without_a_login() throws Exception {
        web.perform(get(linkMailedTo(karen, subject)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Karen Kær")))
                .andExpect(content().string(not(containsString("Log ud"))))
                .andExpect(content().string(containsString("Hvor mange årsværk sparer I?")))
                .andExpect(content().string(containsString("name=\"fte\"")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
    }

    @Test
    void an_answer_is_recorded_once_and_shown_from_then_on() throws Exception {
        String link = linkMailedTo(karen, subject);

        answer(link, "0,8").andExpect(status().isSeeOther()).andExpect(redirectedUrl(link + "?tak=1"));
        web.perform(get(link + "?tak=1")).andExpect(content().string(containsString("Tak, dit svar er registreret")));
        answer(link, "0,9")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Allerede registreret")))
                .andExpect(content().string(containsString("0.8")));

        assertThat(action.answers(subject)).containsExactly(new SampleAction.Kept("0.8", null, karen, null, "LINK"));
    }

    @Test
    void an_answer_can_be_read_by_its_link_for_thirty_days_and_only_by_whom_it_concerns() throws Exception {
        String link = linkMailedTo(karen, subject);
        answer(link, "0,8").andExpect(status().isSeeOther());

        clock.set(clock.instant().plus(Duration.ofDays(29)));
        web.perform(get(link)).andExpect(content().string(containsString("0.8")));
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Opgaven er besvaret")))
                .andExpect(content().string(not(containsString("0.8"))));

        clock.reset();
        action.handedOn.add(subject);
        web.perform(get(link)).andExpect(content().string(not(containsString("0.8"))));
    }

    @Test
    void what_is_another_persons_by_now_is_neither_shown_nor_answered() throws Exception {
        String link = linkMailedTo(karen, subject);
        action.handedOn.add(subject);

        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Opgaven er ikke længere din")))
                .andExpect(content().string(not(containsString("Hvor mange årsværk"))));
        answer(link, "0,8").andExpect(content().string(containsString("Opgaven er ikke længere din")));
        assertThat(action.answers(subject)).isEmpty();
    }

    @Test
    void of_a_hundred_clicks_at_once_one_counts_and_nobody_sees_an_error() throws Exception {
        String link = linkMailedTo(karen, subject);
        ExecutorService browsers = Executors.newFixedThreadPool(100);
        CountDownLatch together = new CountDownLatch(1);

        List<Future<Integer>> clicks = IntStream.range(0, 100)
                .mapToObj(i -> browsers.submit(() -> {
                    together.await();
                    return answer(link, "0,8").andReturn().getResponse().getStatus();
                }))
                .toList();
        together.countDown();

        List<Integer> statuses = new java.util.ArrayList<>();
        for (Future<Integer> click : clicks) {
            statuses.add(click.get());
        }
        browsers.shutdown();
        assertThat(statuses).containsOnlyOnce(303).containsOnly(200, 303);
        assertThat(action.answers(subject)).hasSize(1);
    }

    @Test
    void looking_a_thousand_times_changes_nothing() throws Exception {
        String link = linkMailedTo(karen, subject);
        String before = everything();

        for (int i = 0; i < Scale.times(500); i++) {
            web.perform(get(link)).andExpect(status().isOk());
            web.perform(head(link)).andExpect(status().isOk());
        }

        assertThat(everything()).isEqualTo(before);
        answer(link, "0,8").andExpect(status().isSeeOther());
    }

    @Test
    void an_answer_with_errors_comes_back_with_what_was_typed_and_the_link_still_works() throws Exception {
        String link = linkMailedTo(karen, subject);

        answer(link, "mange <b>")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("mange &lt;b&gt;")));
        answer(link, "-1")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Skriv 0 eller mere.")));
        answer(link, "").andExpect(status().isUnprocessableEntity());
        assertThat(action.answers(subject)).isEmpty();

        answer(link, "0,8").andExpect(status().isSeeOther());
    }

    @Test
    void an_answer_that_breaks_is_neither_recorded_nor_is_its_link_spent() throws Exception {
        String link = linkMailedTo(karen, subject);

        web.perform(post(link).param("fte", "0,8").param("comment", SampleAction.BREAKING))
                .andExpect(status().is5xxServerError());
        assertThat(action.answers(subject)).isEmpty();

        answer(link, "0,8").andExpect(status().isSeeOther());
    }

    @Test
    void the_token_is_nowhere_in_the_database() throws Exception {
        String token = linkMailedTo(karen, subject).substring("/svar/".length());
        String asBytes = HexFormat.of().formatHex(token.getBytes(StandardCharsets.US_ASCII));

        assertThat(token).hasSize(43);
        assertThat(everything()).doesNotContain(token, asBytes);
        assertThat(jdbc.sql("select token_hash from mail_link")
                        .query((row, number) -> row.getBytes(1))
                        .single())
                .isEqualTo(new Token(token).hash());
    }

    @Test
    void a_link_of_an_ended_task_says_so_and_records_nothing() throws Exception {
        String link = linkMailedTo(karen, subject);

        transaction.executeWithoutResult(status -> mails.revokeLinks("sample", subject));

        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Opgaven er afsluttet")));
        answer(link, "0,8")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Opgaven er afsluttet")));
        assertThat(action.answers(subject)).isEmpty();
    }

    @Test
    void a_mail_that_waits_when_its_task_ends_is_not_sent() {
        queue(sampleAsking(karen, "sample", subject));
        queue(sampleTo(karen));

        transaction.executeWithoutResult(status -> mails.revokeLinks("sample", subject));
        delivery.deliverAll();

        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("WITHDRAWN", "SENT");
    }

    @Test
    void all_links_for_the_same_answer_are_used_up_together_and_a_reminder_that_waits_is_not_sent() throws Exception {
        String first = linkMailedTo(karen, subject);
        String reminder = linkMailedTo(karen, subject);
        queue(sampleAsking(karen, "sample", subject));

        answer(first, "0,8").andExpect(status().isSeeOther());
        delivery.deliverAll();

        answer(reminder, "0,9")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Allerede registreret")));
        assertThat(received()).hasSize(2);
        assertThat(action.answers(subject)).hasSize(1);
    }

    @Test
    void a_mail_that_is_sent_twice_has_two_links_and_either_answers() throws Exception {
        String first = linkMailedTo(karen, subject);
        jdbc.sql("update mail_outbox set state = 'QUEUED', sent_at = null").update();
        letTimePass();
        delivery.deliverAll();

        List<String> links = linksReceived();
        assertThat(links).hasSize(2).doesNotHaveDuplicates();
        answer(links.get(1), "0,8").andExpect(status().isSeeOther());
        web.perform(get(first)).andExpect(content().string(containsString("Allerede registreret")));
    }

    @Test
    void a_link_that_nobody_sent_is_met_with_a_friendly_page() throws Exception {
        for (String token : List.of(Token.fresh().value(), "kort", "æøå")) {
            web.perform(get("/svar/{token}", token))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("Vi kender ikke linket")));
            web.perform(post("/svar/{token}", token)).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_link_of_somebody_who_has_been_disabled_is_dead() throws Exception {
        String link = linkMailedTo(karen, subject);
        people.disable(karen, Actor.SYSTEM);

        answer(link, "0,8").andExpect(content().string(containsString("Opgaven er afsluttet")));
        assertThat(action.answers(subject)).isEmpty();
    }

    @Test
    void a_delegate_who_is_logged_in_answers_in_both_names() throws Exception {
        UUID deputy = person("Stine Stedfortræder");
        delegations.add(karen, deputy, clock.today(), clock.today(), Actor.SYSTEM);
        String link = linkMailedTo(karen, subject);

        web.perform(post(link).param("fte", "0,8").with(SignIn.as(deputy))).andExpect(status().isSeeOther());

        assertThat(action.answers(subject)).containsExactly(new SampleAction.Kept("0.8", null, deputy, karen, "LINK"));
    }

    @Test
    void somebody_who_is_logged_in_by_chance_does_not_become_the_one_who_answered() throws Exception {
        String link = linkMailedTo(karen, subject);

        web.perform(post(link).param("fte", "0,8").with(SignIn.as(person("Ulla Udenfor"))))
                .andExpect(status().isSeeOther());

        assertThat(action.answers(subject))
                .extracting(SampleAction.Kept::personId)
                .containsExactly(karen);
    }

    @Test
    void links_can_only_be_revoked_inside_a_transaction() {
        assertThatThrownBy(() -> mails.revokeLinks("sample", subject))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    private ResultActions answer(String link, String fte) throws Exception {
        return web.perform(post(link).param("fte", fte));
    }

    /** Every row of every table of ours. */
    private String everything() {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'gevinstspor' and table_type = 'BASE TABLE'
                          and table_name not like 'act\\_%' order by table_name
                        """).query(String.class).list();
        return tables.stream()
                .map(table -> table
                        + jdbc.sql("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from " + table
                                        + " t")
                                .query(String.class)
                                .single())
                .reduce("", String::concat);
    }
}
