package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ChangeHistory.Line;
import dk.gevinstspor.organisation.Changes.Change;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Register;
import dk.gevinstspor.webui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a change in words: fields and values as the forms call them, ids by their names. */
@Component
class ChangeTexts {

    /** Where the words of a value stand, when it is not one as it is. */
    private static final List<String> VALUES = List.of(
            "organisation.kind.",
            "organisation.model.",
            "organisation.settlement.",
            "organisation.party.",
            "organisation.follow-up.",
            "organisation.role.",
            "organisation.mail.",
            "organisation.tokens.scope.",
            "organisation.language-code.");

    private static final String ROLE = "party.";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

    private final Directory directory;
    private final Register register;
    private final MessageSource messages;
    private final Formats formats;

    ChangeTexts(Directory directory, Register register, MessageSource messages, Formats formats) {
        this.directory = directory;
        this.register = register;
        this.messages = messages;
        this.formats = formats;
    }

    /** @param subject what was changed; empty when nobody knows any more */
    record Told(String what, String subject, List<Part> parts, Instant at, String who) {}

    /** @param hidden that it was changed is told, and not from what to what */
    record Part(
            String field, @Nullable String from, @Nullable String to, boolean hidden) {}

    /** Of people, units and programmes. */
    Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        directory.units().forEach(unit -> names.put(unit.id(), unit.name()));
        register.people(null)
                .forEach(entry -> names.put(entry.person().id(), entry.person().name()));
        directory.programmes().forEach(programme -> names.put(programme.id(), programme.name()));
        names.put(Actor.NOBODY, "Gevinstspor");
        return names;
    }

    Told of(Line line, Map<UUID, String> names) {
        String subject = names.getOrDefault(line.subjectId(), "");
        String detail = line.detail() == null ? "" : value(line.detail(), names);
        String programme = line.programmeId() == null || line.programmeId().equals(line.subjectId())
                ? ""
                : names.getOrDefault(line.programmeId(), "");
        String about = String.join(
                " · ",
                List.of(subject, detail, programme).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        return new Told(
                text("organisation.change." + line.what(), line.what()),
                about,
                line.changes().stream().map(change -> part(change, names)).toList(),
                line.recordedAt(),
                names.getOrDefault(line.personId(), ""));
    }

    private Part part(Change change, Map<UUID, String> names) {
        String key = change.field().startsWith(ROLE)
                ? "organisation.delivery." + change.field().substring(ROLE.length())
                : "organisation.change.field." + change.field();
        return new Part(
                text(key, change.field()),
                change.from() == null ? null : value(change.from(), names),
                change.to() == null ? null : value(change.to(), names),
                change.from() == null && change.to() == null);
    }

    private String value(String written, Map<UUID, String> names) {
        if (written.length() == 36) {
            try {
                return names.getOrDefault(UUID.fromString(written), "");
            } catch (IllegalArgumentException e) {
                return written;
            }
        }
        if (DAY.matcher(written).matches()) {
            return formats.date(LocalDate.parse(written));
        }
        if (DECIMAL.matcher(written).matches()) {
            return formats.number(new BigDecimal(written));
        }
        return VALUES.stream()
                .map(prefix -> text(prefix + written, ""))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(written);
    }

    private String text(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
