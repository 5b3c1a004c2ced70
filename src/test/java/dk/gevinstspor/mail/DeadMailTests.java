package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class DeadMailTests extends MailTest {

    @Autowired
    MockMvc web;

    @Autowired
    TestOrganisation organisation;

    private TestOrganisation.Cast cast;
    private UUID mailId;

    @BeforeEach
    void aDeadMail() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
        queue(sampleTo(person("Karen Kær")));
        jdbc.sql("update mail_outbox set state = 'DEAD', attempts = 20, last_error = 'ConnectException'")
                .update();
        mailId = jdbc.sql("select id from mail_outbox").query(UUID.class).single();
    }

    @Test
    void an_administrator_sees_what_did_not_arrive_and_sends_it_again() throws Exception {
        web.perform(get("/drift/mail").with(SignIn.as(cast.admin())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Karen Kær"),
                                containsString("ConnectException"),
                                containsString("Send igen"),
                                not(containsString("Alt er kommet frem")))));

        web.perform(post("/drift/mail/{id}/send", mailId)
                        .with(SignIn.as(cast.admin()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attributeExists("flashSuccess"));
        delivery.deliverAll();

        assertThat(received()).hasSize(1);
        web.perform(post("/drift/mail/{id}/send", mailId)
                        .with(SignIn.as(cast.admin()))
                        .with(csrf()))
                .andExpect(flash().attributeExists("flashError"));
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void who_has_mail_that_did_not_come_through_is_for_the_installations_administrator_alone() throws Exception {
        web.perform(get("/drift/mail").with(SignIn.as(cast.controller()))).andExpect(status().isForbidden());
        web.perform(post("/drift/mail/{id}/send", mailId)
                        .with(SignIn.as(cast.controller()))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(states()).containsExactly("DEAD");
    }
}
