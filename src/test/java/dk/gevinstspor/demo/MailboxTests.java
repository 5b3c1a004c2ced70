package dk.gevinstspor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.mail.MailDelivery;
import dk.gevinstspor.mail.Mails;
import dk.gevinstspor.mail.OutgoingMail;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.TestOrganisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Without a mail server, mail ends on the mailbox page. */
@DatabaseTest
class MailboxTests {

    @Autowired
    Mails mails;

    @Autowired
    MailDelivery delivery;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Directory directory;

    @Autowired
    TestOrganisation organisation;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    private final String name = "Åse " + UUID.randomUUID();

    @BeforeEach
    void aMailToSomebodyAndOneToSomebodyElse() {
        UUID recipient = organisation.person(name, null);
        UUID other = organisation.person("Bodil Bager", null);
        transaction.executeWithoutResult(status -> {
            mails.queue(asking(recipient));
            mails.queue(asking(other));
        });
        delivery.deliverAll();
    }

    @Test
    void the_list_finds_the_mails_of_a_receiver_without_a_login() throws Exception {
        web.perform(get("/postkasse").param("modtager", name.toUpperCase()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(name), not(containsString("Bodil Bager")))));
        web.perform(get("/postkasse"))
                .andExpect(content().string(allOf(containsString("Bodil Bager"), not(containsString("Ingen mails")))));
        web.perform(get("/postkasse").param("modtager", "100%_nobody"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ingen mails")));
    }

    @Test
    void of_mails_written_in_the_same_instant_the_last_comes_first() {
        UUID recipient = organisation.person("Mange " + UUID.randomUUID(), null);
        List<String> subjects = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (int number = 1; number <= 12; number++) {
                mails.queue(asking(recipient, "Sag " + number));
                subjects.add(0, "Bekræft årsværk for Sag " + number);
            }
        });
        delivery.deliverAll();

        assertThat(mailbox.newest(directory.person(recipient).email()))
                .extracting(Mailbox.Entry::subject)
                .isEqualTo(subjects);
    }

    @Test
    void an_opened_mail_shows_its_headers_and_its_text_with_a_link_that_works() throws Exception {
        UUID id = mailbox.newest(name).get(0).id();
        Letter letter = Letter.open(mailbox.message(id).orElseThrow());
        String link = letter.pieces().stream()
                .filter(piece -> piece.link() && piece.text().contains("/svar/"))
                .findFirst()
                .orElseThrow()
                .text();

        assertThat(letter.subject()).isEqualTo("Bekræft årsværk for Østerbro");
        web.perform(get("/postkasse/{id}", id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Auto-Submitted")))
                .andExpect(content().string(containsString("Kære " + name)))
                .andExpect(content().string(containsString("href=\"" + link + "\"")));
    }

    @Test
    void the_html_part_may_stand_in_our_own_frame_only_and_runs_nothing() throws Exception {
        UUID id = mailbox.newest(name).get(0).id();

        web.perform(get("/postkasse/{id}/html", id))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(containsString("Kære " + name)))
                .andExpect(header().stringValues(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.contains(allOf(
                                        containsString("default-src 'none'"),
                                        containsString("frame-ancestors 'self'"),
                                        containsString("sandbox"),
                                        not(containsString("allow-scripts"))))))
                .andExpect(header().stringValues("X-Frame-Options", "SAMEORIGIN"));
    }

    @Test
    void a_mail_that_is_not_there_is_not_found() throws Exception {
        web.perform(get("/postkasse/{id}", UUID.randomUUID())).andExpect(status().isNotFound());
    }

    private static OutgoingMail asking(UUID recipient) {
        return asking(recipient, "Østerbro");
    }

    private static OutgoingMail asking(UUID recipient, String initiative) {
        return new OutgoingMail(
                recipient,
                "sample",
                Map.of("initiative", initiative, "contracted", "0.8", "last", "0.6"),
                new OutgoingMail.LinkRequest("sample", UUID.randomUUID()),
                UUID.randomUUID());
    }
}
