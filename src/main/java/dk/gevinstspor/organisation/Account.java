package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Ids;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A person with what only this module may see of her. */
@Table("person")
record Account(
        @Id UUID id,
        @Version @Nullable Integer version,
        String name,
        String email,
        @Nullable String passwordHash,
        String language,
        @Nullable UUID unitId,
        @Nullable Instant disabledAt) {

    static Account of(PersonSetup.Details details) {
        return new Account(
                Ids.next(),
                null,
                details.name().strip(),
                details.email().strip(),
                null,
                details.language().getLanguage(),
                details.unitId(),
                null);
    }

    Account with(PersonSetup.Details details) {
        return new Account(
                id,
                version,
                details.name().strip(),
                details.email().strip(),
                passwordHash,
                details.language().getLanguage(),
                details.unitId(),
                disabledAt);
    }

    Account withPassword(String hash) {
        return new Account(id, version, name, email, hash, language, unitId, disabledAt);
    }

    Account in(Locale spoken) {
        return new Account(id, version, name, email, passwordHash, spoken.getLanguage(), unitId, disabledAt);
    }

    /** Nobody can tell any more who this was; what she did stays hers by the id. */
    Account anonymised() {
        return new Account(
                id, version, "Anonym", "anonym." + id + "@gevinstspor.invalid", null, language, null, disabledAt);
    }

    /** The day of the first of several disablings stays. */
    Account disabled(Instant at) {
        return new Account(
                id, version, name, email, passwordHash, language, unitId, disabledAt == null ? at : disabledAt);
    }

    Account enabled() {
        return new Account(id, version, name, email, passwordHash, language, unitId, null);
    }

    Account atVersion(int expected) {
        return new Account(id, expected, name, email, passwordHash, language, unitId, disabledAt);
    }
}
