package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Today;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the people: who they are and whether they may log in. */
@Service
public class PersonSetup {

    private final Accounts accounts;
    private final RoleGrants grants;
    private final ChangeLog log;
    private final Today today;

    PersonSetup(Accounts accounts, RoleGrants grants, ChangeLog log, Today today) {
        this.accounts = accounts;
        this.grants = grants;
        this.log = log;
        this.today = today;
    }

    /** What an administrator keeps about a person. */
    public record Details(
            String name,
            String email,
            Locale language,
            @Nullable UUID unitId) {}

    /** Whether somebody has been disabled, or may not be. */
    public enum Disabling {
        DONE,
        LAST_ADMINISTRATOR
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody has that e-mail address */
    @Transactional
    public UUID add(Details details, Actor actor) {
        Account added = save(Account.of(details));
        log.record("person.added", added.id(), null, actor);
        return added.id();
    }

    /**
     * @param version what the administrator looked at
     * @throws org.springframework.dao.OptimisticLockingFailureException when it has changed since
     * @throws org.springframework.dao.DuplicateKeyException when somebody else has that e-mail address
     */
    @Transactional
    public void change(UUID personId, int version, Details details, Actor actor) {
        change(
                personId,
                "person.changed",
                actor,
                account -> account.with(details).atVersion(version));
    }

    /** She is out at her next request. The last administrator of what all programmes share stays. */
    @Transactional
    public Disabling disable(UUID personId, Actor actor) {
        if (grants.isLastAdministrator(personId, null)) {
            return Disabling.LAST_ADMINISTRATOR;
        }
        change(personId, "person.disabled", actor, account -> account.disabled(today.now()));
        return Disabling.DONE;
    }

    /**
     * Takes name, address, unit and password away, for good. She must have been disabled first.
     *
     * @return false when she is not
     */
    @Transactional
    public boolean anonymise(UUID personId, Actor actor) {
        boolean disabled = accounts.findById(personId)
                .filter(account -> account.disabledAt() != null)
                .isPresent();
        if (disabled) {
            change(personId, "person.anonymised", actor, Account::anonymised);
        }
        return disabled;
    }

    @Transactional
    public void enable(UUID personId, Actor actor) {
        change(personId, "person.enabled", actor, Account::enabled);
    }

    /** Mails and pages come in that language from now on. */
    @Transactional
    public void speak(UUID personId, Locale language, Actor actor) {
        change(personId, "person.language", actor, account -> account.in(language));
    }

    /** @param hash as the login's encoder made it, with its algorithm in front */
    @Transactional
    public void setPasswordHash(UUID personId, String hash, Actor actor) {
        change(personId, "person.password", actor, account -> account.withPassword(hash));
    }

    private void change(UUID personId, String what, Actor actor, UnaryOperator<Account> change) {
        Account account =
                accounts.findById(personId).orElseThrow(() -> new NoSuchElementException("no person " + personId));
        Account changed = change.apply(account);
        save(changed);
        log.record(what, personId, null, null, changes(account, changed), actor);
    }

    private static Changes changes(Account before, Account after) {
        return new Changes()
                .addPrivately("name", before.name(), after.name())
                .addPrivately("email", before.email(), after.email())
                .add("language", before.language(), after.language())
                .add("unit", before.unitId(), after.unitId());
    }

    private Account save(Account account) {
        try {
            return accounts.save(account);
        } catch (DbActionExecutionException e) {
            if (e.getCause() instanceof DataAccessException whatTheDatabaseSaid) {
                throw whatTheDatabaseSaid;
            }
            throw e;
        }
    }
}
