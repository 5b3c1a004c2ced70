package dk.gevinstspor.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.mail.MailWording;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class MailTextPagesTests {

    private static final String ONE = "/organisation/ret/mails/confirmation-request";
    private static final String SUBJECT = "mail.confirmation-request.subject";
    private static final Locale DANISH = Locale.forLanguageTag("da");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private MailWording wording;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = organisation.programme();
        organisation.appoint(cast.admin());
    }

    @Test
    void a_text_is_tried_without_being_saved_and_then_saved_and_then_taken_back() throws Exception {
        mvc.perform(sent(ONE).param(SUBJECT, "Prøve: {initiative}").param("vis", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Prøve: A-12 Parkeringsklager")))
                .andExpect(content().string(not(containsString("??"))));
        assertThat(subject()).doesNotContain("Prøve");

        mvc.perform(sent(ONE).param(SUBJECT, "Prøve: {initiative}"))
                .andExpect(flash().attribute("flashSuccess", "organisation.mail-texts.saved"));
        assertThat(subject()).isEqualTo("Prøve: {initiative}");
        mvc.perform(get(ONE + "/visning").param("program", programme()).with(SignIn.as(cast.admin())))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string(containsString("Prøve: A-12 Parkeringsklager")));

        mvc.perform(sent(ONE + "/standard"))
                .andExpect(flash().attribute("flashSuccess", "organisation.mail-texts.was-reset"));
        assertThat(subject()).doesNotContain("Prøve");
    }

    @Test
    void a_text_without_its_facts_is_refused_with_what_was_typed() throws Exception {
        mvc.perform(sent(ONE).param(SUBJECT, "Uden navn"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Teksten skal nævne {initiative}.")))
                .andExpect(content().string(containsString("value=\"Uden navn\"")));
        mvc.perform(sent(ONE).param(SUBJECT, "{initiative} {beløb}")).andExpect(status().isUnprocessableEntity());
        mvc.perform(sent(ONE).param(SUBJECT, "{initiative} {sum}"))
                .andExpect(content().string(containsString("Mailen kan ikke udfylde {sum} her.")));

        assertThat(subject()).doesNotContain("Uden");
    }

    @Test
    void the_language_of_a_mail_is_not_the_language_of_the_page() throws Exception {
        mvc.perform(get(ONE).param("mailsprog", "en").with(SignIn.as(cast.admin())))
                .andExpect(content().string(containsString("Mailens sprog: Engelsk")))
                .andExpect(content().string(containsString("Confirm the benefit: {initiative}")));
        mvc.perform(get(ONE).param("mailsprog", "xx").with(SignIn.as(cast.admin())))
                .andExpect(content().string(containsString("Mailens sprog: Dansk")));
    }

    @Test
    void another_programmes_texts_and_mails_that_there_are_not_are_not_found() throws Exception {
        Cast other = organisation.programme();
        Cast third = organisation.programme();
        mvc.perform(get(ONE).param("program", other.programme().toString()).with(SignIn.as(third.admin())))
                .andExpect(status().isNotFound());
        mvc.perform(post(ONE)
                        .param("program", other.programme().toString())
                        .param(SUBJECT, "Min: {initiative}")
                        .with(SignIn.as(third.admin()))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/organisation/ret/mails/findesikke").with(SignIn.as(cast.admin())))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder sent(String path) {
        MockHttpServletRequestBuilder request = post(path).param("program", programme());
        request.with(SignIn.as(cast.admin()));
        request.with(csrf());
        return request;
    }

    private String programme() {
        return cast.programme().toString();
    }

    private String subject() {
        return wording.of("confirmation-request", cast.programme(), DANISH)
                .get(0)
                .text();
    }
}
