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
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    void withdrawn_the_contract_cannot_be_signed_any_more() throws Exception {
        transaction.executeWithoutResult(
                status -> withdrawing.withdraw(contract.id(), "Forkert metode", Actor.onTheWeb(cast.manager())));

        web.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(containsString("afsluttet")));
        answer("SIGN", "").andExpect(status().isOk()).andExpect(content().string(containsString("afsluttet")));
        assertThat(contracts.signatures(contract.id())).isEmpty();
    }
}
