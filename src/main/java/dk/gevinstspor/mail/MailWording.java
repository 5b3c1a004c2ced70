package dk.gevinstspor.mail;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ChangeLog;
import dk.gevinstspor.organisation.Changes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an administrator say the mails' texts in other words, in each language: for everybody, or for one programme before
 * everybody's. Without words of one's own the product's stand.
 */
@Service
@Transactional
public class MailWording {

    /** The longest text of a mail's part. */
    public static final int LONGEST = 2_000;

    private final MailParts parts;
    private final OwnMailTexts own;
    private final ChangeLog log;

    MailWording(MailParts parts, OwnMailTexts own, ChangeLog log) {
        this.parts = parts;
        this.own = own;
        this.log = log;
    }

    /**
     * What a part of a mail says.
     *
     * @param standard what it says without words of its own here
     * @param text what it says
     */
    public record Wording(MailPart part, String standard, String text) {

        public boolean isOwn() {
            return !text.equals(standard);
        }
    }

    /** Why a text cannot be used. */
    public enum Fault {
        /** it names something that the mail does not put in there */
        UNKNOWN,
        /** it leaves out what the mail has to say */
        MISSING,
        /** a brace that belongs to no name */
        BRACE,
        TOO_LONG
    }

    /** @param names what it is about; empty for {@link Fault#BRACE} and {@link Fault#TOO_LONG} */
    public record Problem(Fault fault, List<String> names) {}

    /** All mails by name, the frame that they share among them. */
    public List<String> templates() {
        return parts.templates();
    }

    /** The mails that say something in words of their own there. */
    @Transactional(readOnly = true)
    public Set<String> reworded(@Nullable UUID programmeId, Locale language) {
        return own.templates(programmeId, language);
    }

    /** In the order of the mail; none for a mail that there is not. */
    @Transactional(readOnly = true)
    public List<Wording> of(String template, @Nullable UUID programmeId, Locale language) {
        Map<String, String> here = own.exactly(template, programmeId, language);
        Map<String, String> everybodys = programmeId == null ? Map.of() : own.exactly(template, null, language);
        return parts.of(template).stream()
                .map(part -> {
                    String standard = everybodys.getOrDefault(part.key(), parts.standard(part, language));
                    return new Wording(part, standard, here.getOrDefault(part.key(), standard));
                })
                .toList();
    }

    /** On one line, as a mail has it; an empty one is back to the default. */
    public static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** None for what can be used, or is empty. */
    public static @Nullable Problem check(MailPart part, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            return new Problem(Fault.TOO_LONG, List.of());
        }
        List<String> named = MailPart.namesIn(text);
        List<String> unknown =
                named.stream().filter(name -> !part.names().contains(name)).toList();
        List<String> missing =
                part.names().stream().filter(name -> !named.contains(name)).toList();
        String rest = MailPart.fill(text, name -> "");
        if (!unknown.isEmpty()) {
            return new Problem(Fault.UNKNOWN, unknown);
        }
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            return new Problem(Fault.BRACE, List.of());
        }
        return missing.isEmpty() ? null : new Problem(Fault.MISSING, missing);
    }

    /** @param typed by key; what is empty or as the default is no text of one's own */
    public void save(
            String template, @Nullable UUID programmeId, Locale language, Map<String, String> typed, Actor actor) {
        Changes changes = new Changes();
        for (Wording wording : of(template, programmeId, language)) {
            String key = wording.part().key();
            String text = tidy(typed.getOrDefault(key, wording.text()));
            if (check(wording.part(), text) != null) {
                throw new IllegalArgumentException("text of " + key);
            }
            String wanted = text.isEmpty() ? wording.standard() : text;
            if (!wanted.equals(wording.text())) {
                own.put(template, key, programmeId, language, wanted.equals(wording.standard()) ? null : wanted);
                changes.add(field(wording.part()), wording.text(), wanted);
            }
        }
        record("mail-text.changed", template, programmeId, changes, actor);
    }

    /** Back to the product's words, or in a programme to everybody's. */
    public void reset(String template, @Nullable UUID programmeId, Locale language, Actor actor) {
        Changes changes = new Changes();
        for (Wording wording : of(template, programmeId, language)) {
            if (wording.isOwn()) {
                own.put(template, wording.part().key(), programmeId, language, null);
                changes.add(field(wording.part()), wording.text(), wording.standard());
            }
        }
        record("mail-text.reset", template, programmeId, changes, actor);
    }

    private static String field(MailPart part) {
        return part.isSubject() ? "subject" : "text";
    }

    private void record(String what, String template, @Nullable UUID programmeId, Changes changes, Actor actor) {
        if (!changes.list().isEmpty()) {
            UUID subject = UUID.nameUUIDFromBytes(template.getBytes(StandardCharsets.UTF_8));
            log.record(what, subject, programmeId, template, changes, actor);
        }
    }

    /** The same texts, by key; what is typed and can be used before what stands. */
    static Map<String, String> merged(List<Wording> standing, Map<String, String> typed) {
        Map<String, String> all = standing.stream()
                .collect(Collectors.toMap(wording -> wording.part().key(), Wording::text, (one, same) -> one));
        Map<String, String> merged = new HashMap<>(all);
        standing.forEach(wording -> {
            String text = tidy(typed.getOrDefault(wording.part().key(), ""));
            if (!text.isEmpty() && check(wording.part(), text) == null) {
                merged.put(wording.part().key(), text);
            }
        });
        return merged;
    }
}
