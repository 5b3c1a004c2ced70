package dk.gevinstspor.security;

import dk.gevinstspor.database.CannotStart;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Credentials;
import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.RoleSetup;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets somebody into an empty production: the administrator of the installation is made from the settings while there is
 * none, never after. Programmes that have administrators of their own work on without one.
 */
@Component
@Profile("prod")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final FirstAdministratorProperties settings;
    private final Credentials credentials;
    private final PersonSetup people;
    private final RoleSetup roles;
    private final Passwords passwords;
    private final TransactionOperations transaction;

    FirstAdministrator(
            FirstAdministratorProperties settings,
            Credentials credentials,
            PersonSetup people,
            RoleSetup roles,
            Passwords passwords,
            TransactionOperations transaction) {
        this.settings = settings;
        this.credentials = credentials;
        this.people = people;
        this.roles = roles;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            transaction.executeWithoutResult(status -> appoint());
        } catch (DuplicateKeyException e) {
            // Another node of the same new installation was faster, with the same settings.
            if (!roles.hasInstallationAdministrator()) {
                throw e;
            }
        }
    }

    private void appoint() {
        if (roles.hasInstallationAdministrator()) {
            return;
        }
        if (settings.email().isBlank() && roles.hasAdministrator()) {
            LOG.warn(
                    "Nobody keeps what all programmes share: name the installation's administrator in GEVINSTSPOR_ADMIN_EMAIL.");
            return;
        }
        InternetAddress address = address();
        UUID person = credentials
                .byEmail(address.getAddress())
                .map(Credentials.Credential::personId)
                .orElseGet(() -> add(address));
        people.enable(person, Actor.SYSTEM);
        givePassword(person);
        roles.grant(person, null, Role.ADMIN, Actor.SYSTEM);
    }

    private UUID add(InternetAddress address) {
        String name = address.getPersonal() == null ? "Administrator" : address.getPersonal();
        return people.add(
                new PersonSetup.Details(name, address.getAddress(), Locale.forLanguageTag("da"), null), Actor.SYSTEM);
    }

    private void givePassword(UUID person) {
        String password = settings.password();
        boolean hasOne =
                credentials.of(person).map(Credentials.Credential::passwordHash).isPresent();
        if (password == null || password.isBlank() || hasOne) {
            return;
        }
        PasswordChange change = passwords.set(person, password, Actor.SYSTEM);
        if (change != PasswordChange.DONE) {
            throw new CannotStart(
                    "GEVINSTSPOR_ADMIN_PASSWORD is refused (%s): set it to 12 characters or more, at most 72 bytes, that are not the mail address."
                            .formatted(change));
        }
    }

    private InternetAddress address() {
        try {
            return new InternetAddress(settings.email(), true);
        } catch (AddressException e) {
            throw new CannotStart(
                    "GEVINSTSPOR_ADMIN_EMAIL is wrong: set it to the first administrator's mail address.");
        }
    }
}
