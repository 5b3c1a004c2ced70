package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailTextsTests extends MailTest {

    @Test
    void a_mail_arrives_with_its_danish_letters_in_subject_name_text_and_html() throws Exception {
        queue(sampleAsking(person("Åse Ærø Sørensen"), "sample", UUID.randomUUID()));

        delivery.deliverAll();

        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("Bekræft årsværk for Ansøgninger på Østerbro");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Åse Ærø Sørensen");
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("gevinst@example.dk");
        assertThat(text(mail))
                .contains("Kære Åse Ærø Sørensen", "Bekræft gevinsten:", "https://gevinstspor.example.dk/svar/");
        assertThat(html(mail)).contains("Kære Åse Ærø Sørensen", "Ansøgninger på Østerbro", "0,8", "du er gevinstejer");
    }

    @Test
    void the_text_reads_well_in_72_columns() throws Exception {
        queue(sampleAsking(person("Karen Kær"), "sample", UUID.randomUUID()));

        delivery.deliverAll();

        assertThat(text(received().get(0)).lines().filter(line -> !line.startsWith("https://")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
        assertThat(text(received().get(0))).doesNotContain("\r\n\r\n\r\n", "[", "??");
    }

    @Test
    void the_mail_is_in_the_recipients_language() throws Exception {
        queue(sampleTo(person("John Smith", Locale.ENGLISH)));

        delivery.deliverAll();

        assertThat(received().get(0).getSubject()).isEqualTo("Confirm the FTE of Ansøgninger på Østerbro");
        assertThat(text(received().get(0))).startsWith("Dear John Smith").contains("contact the programme manager");
    }

    @Test
    void a_mail_says_that_it_is_automatic_and_stands_in_its_thread() throws Exception {
        UUID thread = UUID.randomUUID();
        queue(new OutgoingMail(person("Karen Kær"), "sample", sampleParameters(), null, thread));

        delivery.deliverAll();

        MimeMessage mail = received().get(0);
        String root = "<thread." + thread + "@example.dk>";
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("References")).containsExactly(root);
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(root);
        assertThat(mail.getMessageID()).endsWith("@example.dk>");
        assertThat(mail.getSentDate()).isEqualTo("2022-01-03T09:00:00");
    }

    @Test
    void what_the_parameters_say_is_inert_in_the_html() throws Exception {
        queue(new OutgoingMail(
                person("<b>Karen</b>"),
                "sample",
                java.util.Map.of("initiative", "<script>alert(1)</script>", "contracted", "1", "last", "1"),
                null,
                null));

        delivery.deliverAll();

        assertThat(html(received().get(0))).doesNotContain("<script>", "<b>").contains("&lt;script&gt;");
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    private static String html(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
    }
}
