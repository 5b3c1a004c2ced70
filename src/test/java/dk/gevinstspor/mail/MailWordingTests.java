package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.mail.MailWording.Fault;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.TestOrganisation;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails in a municipality's own words. */
class MailWordingTests extends MailTest {

    private static final String SUBJECT = "mail.sample.subject";
    private static final String BODY = "mail.sample.body";

    @Autowired
    private MailWording wording;

    @Autowired
    private MailPreview previews;

    @Autowired
    private MailParts parts;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private dk.gevinstspor.organisation.Directory directory;

    private UUID programme;

    @BeforeEach
    void prepare() {
        programme = organisation.programme().programme();
    }

    @AfterEach
    void standard() {
        jdbc.sql("delete from mail_text").update();
    }

    @Test
    void a_mail_says_what_the_municipality_says_with_its_facts_put_in() throws Exception {
        say(null, DANISH, SUBJECT, "Husk {initiative}!");
        say(null, DANISH, BODY, "Hej. Det handler om «{initiative}» & ikke andet.");
        say(null, DANISH, "mail.greeting", "Goddag {recipient},", "layout");

        MimeMessage mail = sent(null, DANISH);

        assertThat(mail.getSubject()).isEqualTo("Husk Ansøgninger på Østerbro!");
        assertThat(part(mail, 0)).startsWith("Goddag Karen Kær,").contains("«Ansøgninger på Østerbro» & ikke andet.");
        assertThat(part(mail, 1)).contains("«Ansøgninger på Østerbro» &amp; ikke andet.");
    }

    @Test
    void a_programmes_words_come_before_everybodys_and_each_language_has_its_own() throws Exception {
        say(null, DANISH, SUBJECT, "Alles: {initiative}");
        say(programme, DANISH, SUBJECT, "Programmets: {initiative}");

        assertThat(sent(programme, DANISH).getSubject()).startsWith("Programmets: ");
        assertThat(sent(organisation.programme().programme(), DANISH).getSubject())
                .startsWith("Alles: ");
        assertThat(sent(null, DANISH).getSubject()).startsWith("Alles: ");
        assertThat(sent(programme, Locale.ENGLISH).getSubject()).startsWith("Confirm the FTE");
    }

    @Test
    void back_to_the_default_is_the_products_own_words_again() throws Exception {
        say(null, DANISH, SUBJECT, "Husk {initiative}!");
        wording.reset("sample", null, DANISH, Actor.SYSTEM);

        assertThat(sent(null, DANISH).getSubject()).isEqualTo("Bekræft årsværk for Ansøgninger på Østerbro");
        assertThat(wording.of("sample", null, DANISH)).noneMatch(MailWording.Wording::isOwn);
        assertThat(wording.reworded(null, DANISH)).isEmpty();
    }

    @Test
    void an_empty_text_or_the_default_itself_is_no_text_of_ones_own() {
        say(null, DANISH, SUBJECT, "Husk {initiative}!");
        say(null, DANISH, SUBJECT, "  ");

        assertThat(wording.reworded(null, DANISH)).isEmpty();
    }

    @Test
    void a_text_names_exactly_what_the_mail_puts_in_there() {
        MailPart part = new MailPart("a.mail", List.of("initiative", "day"));

        assertThat(MailWording.check(part, "{day}: {initiative}, altså {initiative}"))
                .isNull();
        assertThat(fault(part, "{day}: {initiativ}")).isEqualTo(Fault.UNKNOWN);
        assertThat(fault(part, "Om {initiative}")).isEqualTo(Fault.MISSING);
        assertThat(fault(part, "{day} {initiative")).isEqualTo(Fault.BRACE);
        assertThat(fault(part, "{day} {initiative} {}")).isEqualTo(Fault.BRACE);
        assertThat(fault(part, "x".repeat(2_001))).isEqualTo(Fault.TOO_LONG);
    }

    @Test
    void what_stands_in_a_fact_is_never_taken_for_a_name() {
        MailPart part = new MailPart("a.mail", List.of("initiative", "day"));

        assertThat(part.filled("{initiative} {day}", new Object[] {"{day} $1", "i dag"}))
                .isEqualTo("{day} $1 i dag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void every_mail_can_be_reworded_and_tried_in_both_languages(String language) {
        Locale locale = Locale.forLanguageTag(language);
        var reader = directory.person(person("Karen Kær"));
        for (String template : wording.templates()) {
            List<MailWording.Wording> texts = wording.of(template, null, locale);
            assertThat(texts).as(template).hasSizeGreaterThan(1);
            assertThat(texts).as(template).allSatisfy(text -> {
                assertThat(text.standard()).isNotBlank().doesNotContainPattern("\\{\\d");
                assertThat(MailWording.check(text.part(), text.standard())).isNull();
            });
            Map<String, String> typed = new HashMap<>();
            texts.forEach(text -> typed.put(text.part().key(), text.standard() + " ✎"));
            MailPreview.Preview preview = previews.of(template, null, locale, typed, reader);
            assertThat(preview.plain()).as(template).contains("✎").doesNotContain("{", "??");
            assertThat(preview.html()).as(template).contains("✎").doesNotContain("??");
        }
    }

    @Test
    void html_and_plain_text_of_a_mail_put_the_same_facts_in() {
        for (String template : parts.templates()) {
            assertThat(parts.of(template))
                    .as(template)
                    .allSatisfy(part -> assertThat(parts.byKey(part.key())).isEqualTo(part));
        }
    }

    @Test
    void a_change_of_words_is_told_with_what_stood_before() {
        say(null, DANISH, SUBJECT, "Husk {initiative}!");

        assertThat(jdbc.sql(
                                "select changes::text from organisation_change where what = 'mail-text.changed' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("Bekræft årsværk for {initiative}", "Husk {initiative}!");
    }

    private static Fault fault(MailPart part, String text) {
        MailWording.Problem problem = MailWording.check(part, text);
        assertThat(problem).isNotNull();
        return problem.fault();
    }

    private void say(UUID whose, Locale language, String key, String text) {
        say(whose, language, key, text, "sample");
    }

    private void say(UUID whose, Locale language, String key, String text, String template) {
        wording.save(template, whose, language, Map.of(key, text), Actor.SYSTEM);
    }

    private MimeMessage sent(UUID whose, Locale language) throws Exception {
        Map<String, String> parameters = new HashMap<>(sampleParameters());
        if (whose != null) {
            parameters.put(OutgoingMail.PROGRAMME, whose.toString());
        }
        queue(new OutgoingMail(person("Karen Kær", language), "sample", parameters, null, null));
        delivery.deliverAll();
        List<MimeMessage> received = received();
        return received.get(received.size() - 1);
    }

    private static String part(MimeMessage mail, int at) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(at).getContent();
    }
}
