package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a mail looks like with made-up facts; nothing is sent, and its link leads nowhere. */
@Component
public class MailPreview {

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("initiative", "A-12 Parkeringsklager"),
            Map.entry("programme", "Automatisering"),
            Map.entry("contact", "Karen Kær"),
            Map.entry("owner", "Svend Holm"),
            Map.entry("answeredBy", "Svend Holm"),
            Map.entry("raisedBy", "Karen Kær"),
            Map.entry("by", "Karen Kær"),
            Map.entry("former", "Jens Lund"),
            Map.entry("version", "2"),
            Map.entry("contracted", "0.8"),
            Map.entry("promised", "0.8"),
            Map.entry("measured", "0.75"),
            Map.entry("confirmed", "0.75"),
            Map.entry("disputed", "0.75"),
            Map.entry("last", "0.6"),
            Map.entry("lastDay", "2022-05-16"),
            Map.entry("day", "2022-08-15"),
            Map.entry("asked", "2022-08-15"),
            Map.entry("from", "2022-08-15"),
            Map.entry("until", "2022-08-29"),
            Map.entry("deadline", "2022-08-29"),
            Map.entry("quarter", "2022-Q3"),
            Map.entry("period", "2022 Q3"),
            Map.entry("method", "VOLUME"),
            Map.entry("party", "UNIT_HEAD"),
            Map.entry("reason", "0,75 + 0,75 = 1,5"),
            Map.entry("rate", "574"),
            Map.entry("value", "430.5"),
            Map.entry("priceLevel", "2021"),
            Map.entry("recommendations", "2"),
            Map.entry("recommendation", "A-12 Parkeringsklager"),
            Map.entry("outcome", "FOLLOWED"),
            Map.entry("decisions", "2"),
            Map.entry("due", "2022-08-29"),
            Map.entry("count", "2"),
            Map.entry("tasks", "A-12 Parkeringsklager\nA-14 Fakturaer"),
            Map.entry("why", "USED"),
            Map.entry("problem", "?"),
            Map.entry(MailTexts.ORIGINAL, "confirmation-request"),
            Map.entry("report", new UUID(0, 0).toString()),
            Map.entry("decision", new UUID(0, 0).toString()),
            Map.entry("contract", new UUID(0, 0).toString()));

    private final MailTexts texts;
    private final MailWording wording;

    MailPreview(MailTexts texts, MailWording wording) {
        this.texts = texts;
        this.wording = wording;
    }

    /** The three faces of a mail. */
    public record Preview(String subject, String html, String plain) {}

    /**
     * The frame is shown around the mail that asks for a confirmation.
     *
     * @param typed texts by key that are tried before those that stand; what cannot be used is left out
     */
    public Preview of(
            String template, @Nullable UUID programmeId, Locale language, Map<String, String> typed, Person reader) {
        String shown = template.equals(MailParts.FRAME) ? "confirmation-request" : template;
        Map<String, String> words =
                new HashMap<>(MailWording.merged(wording.of(MailParts.FRAME, programmeId, language), Map.of()));
        List<MailWording.Wording> standing = wording.of(shown, programmeId, language);
        words.putAll(MailWording.merged(standing, Map.of()));
        words.putAll(MailWording.merged(wording.of(template, programmeId, language), typed));
        boolean asks = standing.stream().anyMatch(each -> each.part().key().endsWith(".button"));
        OutboxMail mail = new OutboxMail(
                new UUID(0, 0), reader.id(), shown, FACTS, null, null, "preview", null, Instant.EPOCH, 1);
        Person recipient =
                new Person(reader.id(), reader.name(), reader.email(), language, reader.unitId(), reader.enabled());
        MailTexts.Texts written = texts.write(
                new ClaimedMail(mail, asks ? Token.fresh() : null, null, List.of()), recipient, any -> words);
        return new Preview(written.subject(), written.html(), written.plain());
    }
}
