package dk.gevinstspor.proposal;

import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.proposal.check.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A finding in the reader's language, on the page where it may be corrected or accepted.
 *
 * @param anchor of the source that it speaks of, on the same page; null where it is of no single place
 * @param field of the reason for accepting it
 */
record FindingView(
        UUID id,
        String severity,
        String rule,
        String place,
        @Nullable String anchor,
        String stated,
        String computed,
        String how,
        String suggestion,
        String field,
        String reason) {

    static FindingView of(
            Finding finding,
            @Nullable String anchor,
            Map<String, String> typed,
            PlaceText places,
            MessageSource messages,
            Locale locale) {
        return new FindingView(
                id(finding),
                finding.severity().name(),
                messages.getMessage("check." + finding.rule(), null, locale),
                places.of(finding.place()),
                anchor,
                finding.stated(),
                finding.computed().in(messages, locale),
                finding.how().in(messages, locale),
                finding.suggestion().in(messages, locale),
                field(finding),
                typed.getOrDefault(field(finding), ""));
    }

    /** The same finding has the same id each time the document is read. */
    static UUID id(Finding finding) {
        return UUID.nameUUIDFromBytes(finding.key().getBytes(StandardCharsets.UTF_8));
    }

    static String field(Finding finding) {
        return "reason." + id(finding);
    }
}
