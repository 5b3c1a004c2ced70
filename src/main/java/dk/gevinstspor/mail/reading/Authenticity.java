package dk.gevinstspor.mail.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether our own mail server vouches for the sender: DMARC passed for the domain of the one From address. A server
 * prepends what it found, so only the topmost header counts, and only when it bears our server's id: everything below
 * may have been written by the sender.
 */
public final class Authenticity {

    private Authenticity() {}

    /**
     * @param authservId the id that our own server signs with; without one nobody is believed
     * @param headers the values of all Authentication-Results headers, the topmost first
     * @param fromDomain of the only address in the only From header; null when it is not that plain
     * @return why the mail is not believed; empty when it is
     */
    public static Optional<String> objection(
            @Nullable String authservId, List<String> headers, @Nullable String fromDomain) {
        if (authservId == null || authservId.isBlank()) {
            return Optional.of("authserv-id.unset");
        }
        if (headers.isEmpty()) {
            return Optional.of("authentication.missing");
        }
        Optional<AuthenticationResults> results = AuthenticationResults.parse(headers.get(0));
        if (results.isEmpty()) {
            return Optional.of("authentication.malformed");
        }
        if (!results.get().authservId().equals(authservId.strip().toLowerCase(Locale.ROOT))) {
            return Optional.of("authserv-id.foreign");
        }
        List<AuthenticationResults.Result> dmarc = results.get().of("dmarc");
        if (dmarc.size() != 1 || !dmarc.get(0).result().equals("pass")) {
            return Optional.of("dmarc");
        }
        String vouchedFor = dmarc.get(0).properties().get("header.from");
        boolean same = fromDomain != null && fromDomain.equalsIgnoreCase(vouchedFor);
        return same ? Optional.empty() : Optional.of("from.domain");
    }
}
