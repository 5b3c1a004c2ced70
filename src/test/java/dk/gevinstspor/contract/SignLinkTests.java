package dk.gevinstspor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.contract.BenefitContract.State;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.mail.WrittenMails;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Actor.Channel;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** From the mail that asks for a signature to the click that gives it, without a login. */
@DatabaseTest
class SignLinkTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Withdrawing withdrawing;

    @Autowired
    private Contracts contracts;

    @Autowired
    private WrittenMails mails;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Signing signing;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private BenefitContract contract;
    private String link;

    @BeforeEach
    void the_owner_has_been_mailed() {
        transaction.executeWithoutResult(status -> {
            cast = organisation.programme();
            contract = drafting.send(
                    played.atContract(cast),
                    Played.from(LocalDate.of(2022, 5, 15), Fte.of("0.6")),
                    Played.TERMS,
                    Actor.onTheWeb(cast.manager()));
        });
        link = mails.deliveredLink(cast.head());
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private ResultActions answer(String choice, String reason) throws Exception {
        return web.perform(post(link).param("choice", choice).param("reason", reason));
    }

    @Test
    void looking_signs_nothing_however_often() throws Exception {
        for (int i = 0; i < 20; i++) {
            web.perform(get(link))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Jeg underskriver kontrakten")));
            web.perform(head(link)).andExpect(status().isOk());
        }

        assertThat(contracts.signatures(contract.id())).isEmpty();
        assertThat(contracts.get(contract.id()).state()).isEqualTo(State.SENT);
    }

    @Test
    void the_first_click_signs_and_the_second_is_told_so() throws Exception {
        answer("SIGN", "").andExpect(status().isSeeOther()).andExpect(redirectedUrl(link + "?tak=1"));
        web.perform(get(link + "?tak=1")).andExpect(content().string(containsString("Tak, dit svar er registreret")));

        for (String choice : new String[] {"SIGN", "SEND_BACK"}) {
            answer(choice, "Profilen er for høj")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Allerede registreret")))
                    .andExpect(content().string(containsString("Eva Enhedschef")));
        }
        assertThat(contracts.signatures(contract.id())).singleElement().satisfies(signature -> {
            assertThat(signature.personId()).isEqualTo(cast.head());
            assertThat(signature.channel()).isEqualTo(Channel.LINK);
        });
        assertThat(contracts.get(contract.id()).state()).isEqualTo(State.SENT);
    }

    @Test
    void neither_no_choice_nor_sending_back_without_a_reason_spends_the_link() throws Exception {
        web.perform(post(link))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Vælg, om du underskriver")));
        answer("SEND_BACK", " ").andExpect(status().isUnprocessableEntity());

        answer("SEND_BACK", "Profilen er for høj").andExpect(status().isSeeOther());
        assertThat(contracts.get(contract.id()).state()).isEqualTo(State.SENT_BACK);
    }

    @Test
    void who_acts_for_another_owner_signs_by_each_link_for_the_one_it_asks() throws Exception {
        LocalDate today = LocalDate.of(2022, 1, 3);
        delegations.add(cast.head(), cast.director(), today, today.plusDays(7), Actor.SYSTEM);
        BenefitContract shared = transaction.execute(status -> drafting.send(
                played.atContract(cast),
                new Draft(
                        Played.from(LocalDate.of(2022, 5, 15), Fte.of("0.6")),
                        Played.TERMS,
                        List.of(cast.director()),
                        2),
                Actor.onTheWeb(cast.manager())));
        List<String> directors = mails.deliveredLinks(cast.director());
        link = directors.get(0);

        answer("SIGN", "").andExpect(status().isSeeOther());
        assertThat(contracts.signatures(shared.id())).singleElement().satisfies(signature -> {
            assertThat(signature.personId()).isEqualTo(cast.director());
            assertThat(signature.onBehalfOf()).isEqualTo(cast.head());
        });
        link = directors.get(1);
        answer("SIGN", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Du har allerede underskrevet")));
    }

    @Test
    void a_delegate_whose_time_is_over_neither_reads_nor_signs() throws Exception {
        LocalDate today = LocalDate.of(2022, 1, 3);
        delegations.add(cast.head(), cast.consultant(), today, today.plusDays(1), Actor.SYSTEM);
        transaction.executeWithoutResult(status -> {
            withdrawing.withdraw(contract.id(), "Forkert metode", Actor.onTheWeb(cast.manager()));
            contract = drafting.send(
                    contract.initiativeId(),
                    Played.from(LocalDate.of(2022, 5, 15), Fte.of("0.6")),
                    Played.TERMS,
                    Actor.onTheWeb(cast.manager()));
        });
        link = mails.deliveredLink(cast.consultant());
        web.perform(get(link)).andExpect(content().string(containsString("Jeg underskriver kontrakten")));

        clock.set(today.plusDays(2));
        web.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Opgaven er ikke længere din")));
        answer("SIGN", "").andExpect(status().isOk());
        assertThat(contracts.signatures(contract.id())).isEmpty();
    }

    @Test
    void a_click_and_a_withdrawal_at_once_do_not_wait_for_each_other_crosswise() throws Exception {
        AtomicReference<CompletableFuture<String>> click = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            signing.lock(contract.id());
            click.set(CompletableFuture.supplyAsync(this::clicked));
            awaitALock();
            withdrawing.withdraw(contract.id(), "Forkert metode", Actor.onTheWeb(cast.manager()));
        });

        assertThat(click.get().get()).contains("afsluttet");
        assertThat(contracts.get(contract.id()).state()).isEqualTo(State.WITHDRAWN);
    }

    private String clicked() {
        try {
            return answer("SIGN", "").andReturn().getResponse().getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until somebody waits for what this transaction has locked. */
    private void awaitALock() {
        Instant end = Instant.now().plusSeconds(20);
        while (jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                == 0) {
            assertThat(Instant.now()).as("somebody waits").isBefore(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void withdrawn_the_contract_cannot_be_signed_any_more() throws Exception {
        transaction.executeWithoutResult(
                status -> withdrawing.withdraw(contract.id(), "Forkert metode", Actor.onTheWeb(cast.manager())));

        web.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(containsString("afsluttet")));
        answer("SIGN", "").andExpect(status().isOk()).andExpect(content().string(containsString("afsluttet")));
        assertThat(contracts.signatures(contract.id())).isEmpty();
    }
}
