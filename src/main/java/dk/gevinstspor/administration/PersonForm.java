package dk.gevinstspor.administration;

import dk.gevinstspor.organisation.PersonSetup;
import dk.gevinstspor.organisation.Register;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param version of the person that was looked at; null for a new one */
record PersonForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull Language language,
        @Nullable UUID unitId,
        @Nullable Integer version) {

    /** The languages that mails and pages are written in. */
    enum Language {
        DA,
        EN
    }

    static PersonForm of(Register.Entry entry) {
        return new PersonForm(
                entry.person().name(),
                entry.person().email(),
                Language.valueOf(entry.person().language().getLanguage().toUpperCase(Locale.ROOT)),
                entry.person().unitId(),
                entry.version());
    }

    PersonSetup.Details details() {
        return new PersonSetup.Details(
                name, email, Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)), unitId);
    }
}
