package dk.gevinstspor.organisation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the login needs to know, and nobody else. */
@Component
public class Credentials {

    private final Accounts accounts;

    Credentials(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @param passwordHash null for somebody who only logs in through the municipality's identity provider */
    public record Credential(
            UUID personId, String email, @Nullable String passwordHash, boolean enabled) {}

    /** Upper and lower case count as the same. */
    public Optional<Credential> byEmail(String email) {
        return accounts.findByEmail(email.strip()).map(Credentials::credential);
    }

    public Optional<Credential> of(UUID personId) {
        return accounts.findById(personId).map(Credentials::credential);
    }

    private static Credential credential(Account account) {
        return new Credential(account.id(), account.email(), account.passwordHash(), account.disabledAt() == null);
    }
}
