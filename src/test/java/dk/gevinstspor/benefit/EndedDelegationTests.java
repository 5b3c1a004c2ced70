package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A delegate was mailed in time, and clicks when her time is over. */
@DatabaseTest
class EndedDelegationTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate FIRST = LocalDate.of(2022, 8, 15);

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Asking asking;

    @Autowired
    private BenefitLedger ledger;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;
    private String link;

    @BeforeEach
    void asked() {
        clock.set(T);
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            initiative = played.inFollowUp(cast, T);
        });
        clock.set(FIRST);
        delegations.add(cast.head(), cast.consultant(), FIRST, FIRST.plusDays(1), Actor.SYSTEM);
        transaction.executeWithoutResult(status ->
                asking.askForConfirmation(calendar.openPeriod(initiative).orElseThrow()));
        link = mails.deliveredLink(cast.consultant());
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private void assertClosed(String closed, String title) throws Exception {
        web.perform(get(closed)).andExpect(status().isOk()).andExpect(content().string(containsString(title)));
        web.perform(post(closed).param("fte", "0,5").param("goals", "MET").param("comment", "Talt"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(title)));
    }

    @Test
    void the_question_is_no_longer_hers() throws Exception {
        clock.set(FIRST.plusDays(2));

        assertClosed(link, "Opgaven er ikke længere din");
        assertThat(ledger.confirmations(initiative)).isEmpty();
    }

    @Test
    void nor_is_what_she_answered_in_time_to_be_corrected_or_read_by_her_links() throws Exception {
        web.perform(post(link).param("fte", "0,6").param("goals", "MET")).andExpect(status().isSeeOther());
        String receipt = mails.deliveredLink(cast.consultant());
        clock.set(FIRST.plusDays(2));

        assertClosed(receipt, "Opgaven er ikke længere din");
        assertClosed(link, "Opgaven er besvaret");
        assertThat(ledger.confirmations(initiative)).hasSize(1);
    }
}
