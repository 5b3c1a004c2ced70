package dk.gevinstspor.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The address that answers are sent to. The token stands in it, {@code svar+token@}, and once more in the thread's
 * references, for mail systems that drop what follows the plus.
 */
@Component
class ReplyAddress {

    private static final String TOKEN = "([0-9a-v]{52})";
    private static final int MOST_TOKENS = 20;

    private final @Nullable Parts parts;

    private record Parts(String mailbox, String domain, Pattern token) {}

    /** @throws IllegalArgumentException when gevinstspor.inbound.address is no address */
    ReplyAddress(InboundProperties properties) {
        this.parts = parts(properties.address());
    }

    private static @Nullable Parts parts(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1) {
            throw new IllegalArgumentException("gevinstspor.inbound.address must be an address like svar@example.dk");
        }
        String mailbox = address.substring(0, at).strip();
        String domain = address.substring(at + 1).strip();
        Pattern token = Pattern.compile(
                "(?<![\\w.+-])" + Pattern.quote(mailbox) + "[+.]" + TOKEN + "@" + Pattern.quote(domain) + "(?![\\w.-])",
                Pattern.CASE_INSENSITIVE);
        return new Parts(mailbox, domain, token);
    }

    boolean isOpen() {
        return parts != null;
    }

    /** The address to reply to. */
    Optional<String> with(Token token) {
        return Optional.ofNullable(parts).map(known -> known.mailbox + '+' + token.value() + '@' + known.domain);
    }

    /** The same as a message id among the thread's references. */
    Optional<String> reference(Token token) {
        return Optional.ofNullable(parts)
                .map(known -> "<" + known.mailbox + '.' + token.value() + '@' + known.domain + ">");
    }

    /** The first tokens that stand in these headers, each once: an answer has one, and who sends hundreds has none. */
    List<Token> tokensIn(List<String> headers) {
        if (parts == null) {
            return List.of();
        }
        Pattern token = parts.token;
        return headers.stream()
                .flatMap(header -> token.matcher(header).results())
                .map(found -> new Token(found.group(1).toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(MOST_TOKENS)
                .toList();
    }
}
