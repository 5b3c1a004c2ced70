package dk.gevinstspor.mail;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What links can ask for, by purpose. */
@Component
class MailActions {

    private final Map<String, MailAction<?>> byPurpose;

    /** @throws IllegalStateException when two modules answer the same purpose */
    MailActions(List<MailAction<?>> actions) {
        byPurpose = actions.stream().collect(Collectors.toUnmodifiableMap(MailAction::purpose, Function.identity()));
    }

    MailAction<?> of(Link link) {
        MailAction<?> action = byPurpose.get(link.purpose());
        if (action == null) {
            throw new IllegalStateException("no module answers the links for " + link.purpose());
        }
        return action;
    }

    /** What a mail with such a link can be answered with by mail; null when only the link answers it. */
    @Nullable
    ReplyAction<?> byReply(@Nullable String purpose) {
        return purpose != null && byPurpose.get(purpose) instanceof ReplyAction<?> action ? action : null;
    }
}
