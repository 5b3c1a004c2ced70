package dk.gevinstspor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import dk.gevinstspor.benefit.Asking;
import dk.gevinstspor.benefit.Confirmation;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.mail.MailDelivery;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A benefit owner answers the mail that asks her, in the mailbox page, and the answer comes in like any other. */
@DatabaseTest
class MailboxReplyTests {

    private static final LocalDate GO_LIVE = LocalDate.of(2022, 5, 15);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Asking asking;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private Directory directory;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvc web;

    private String address;
    private UUID initiative;
    private UUID request;

    @BeforeEach
    void evaIsAsked() {
        clock.set(GO_LIVE);
        Cast cast = organisation.programme();
        initiative = played.inFollowUp(cast, GO_LIVE);
        clock.set(GO_LIVE.plusMonths(3));
        address = directory.person(cast.head()).email();
        asking.askForConfirmation(calendar.openPeriod(initiative).orElseThrow());
        delivery.deliverAll();
        request = received().get(0).id();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private List<Mailbox.Entry> received() {
        return mailbox.newest(address);
    }

    private ResultActions answer(UUID mail, String text) throws Exception {
        clock.advance(Duration.ofMinutes(5));
        ResultActions answered = web.perform(
                post("/postkasse/{id}/svar", mail).param("text", text).with(csrf()));
        delivery.deliverAll();
        return answered;
    }

    private String text(UUID mail) {
        return Letter.open(mailbox.message(mail).orElseThrow()).text();
    }

    @Test
    void an_answer_is_registered_and_the_receipt_says_what_it_is_worth() throws Exception {
        web.perform(get("/postkasse/{id}", request)).andExpect(content().string(containsString("Send svaret")));
        assertThat(text(request)).contains("eller JA, hvis det er 0,6");

        answer(request, "0,6 – ferie i juli")
                .andExpect(redirectedUrl("/postkasse"))
                .andExpect(flash().attribute("flashSuccess", "postkasse.reply.ACCEPTED"));

        assertThat(followUps.confirmed(initiative)).hasValueSatisfying(confirmed -> {
            assertThat(confirmed.fte()).isEqualTo(Fte.of("0.6"));
            assertThat(confirmed.comment()).isEqualTo("ferie i juli");
            assertThat(confirmed.channel()).isEqualTo(Channel.REPLY);
        });
        UUID receipt = received().get(0).id();
        assertThat(text(receipt)).contains("344,4 t.kr.");
        Letter letter = Letter.open(mailbox.message(receipt).orElseThrow());
        assertThat(letter.header("In-Reply-To")).isNotEmpty();
        assertThat(letter.header("References")).contains(letter.header("In-Reply-To"), "thread.");
    }

    @Test
    void a_yes_confirms_the_figure_that_the_mail_stated() throws Exception {
        answer(request, "JA").andExpect(flash().attribute("flashSuccess", "postkasse.reply.ACCEPTED"));

        assertThat(followUps.confirmed(initiative).map(Confirmation::fte)).contains(Fte.of("0.6"));
    }

    @Test
    void what_cannot_be_understood_or_is_too_much_gets_a_question_that_can_be_answered() throws Exception {
        answer(request, "0,5-0,8").andExpect(flash().attribute("flashError", "postkasse.reply.ASKED"));
        UUID question = received().get(0).id();
        assertThat(text(question)).contains("mere end ét tal", "NEJ, 0,3");

        answer(question, "9").andExpect(flash().attribute("flashError", "postkasse.reply.ASKED"));
        UUID second = received().get(0).id();
        assertThat(text(second)).contains("1,5");
        assertThat(followUps.confirmed(initiative)).isEmpty();

        answer(second, "0,6").andExpect(flash().attribute("flashSuccess", "postkasse.reply.ACCEPTED"));
        answer(request, "0,9").andExpect(flash().attribute("flashError", "postkasse.reply.REPEATED"));
        assertThat(followUps.confirmed(initiative).map(Confirmation::fte)).contains(Fte.of("0.6"));
    }

    @Test
    void an_empty_answer_is_not_sent_and_a_mail_that_asks_nothing_takes_none() throws Exception {
        answer(request, " ").andExpect(flash().attribute("flashError", "postkasse.reply.missing"));

        answer(request, "0,6");
        UUID late = answerLate();
        web.perform(get("/postkasse/{id}", late)).andExpect(content().string(not(containsString("Send svaret"))));
    }

    private UUID answerLate() throws Exception {
        answer(request, "0,7");
        return received().get(0).id();
    }
}
