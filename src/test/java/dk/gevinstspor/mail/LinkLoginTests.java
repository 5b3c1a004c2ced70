package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.support.SignIn;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@TestPropertySource(properties = "gevinstspor.links.login-required=true")
class LinkLoginTests extends MailTest {

    @Autowired
    MockMvc web;

    @Autowired
    SampleAction action;

    @Test
    void where_a_login_is_demanded_only_the_receiver_can_answer() throws Exception {
        UUID subject = UUID.randomUUID();
        UUID karen = person("Karen Kær");
        String link = linkMailedTo(karen, subject);

        web.perform(get(link))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/log-ind")));
        web.perform(post(link).param("fte", "0,8")).andExpect(status().is3xxRedirection());
        web.perform(post(link).param("fte", "0,8").with(SignIn.as(person("Ulla Udenfor"))))
                .andExpect(status().isForbidden());
        assertThat(action.answers(subject)).isEmpty();

        web.perform(post(link).param("fte", "0,8").with(SignIn.as(karen))).andExpect(status().isSeeOther());
        assertThat(action.answers(subject)).hasSize(1);
    }
}
