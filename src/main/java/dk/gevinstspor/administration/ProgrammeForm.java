package dk.gevinstspor.administration;

import static java.util.Objects.requireNonNull;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Programme.FollowUpFrom;
import dk.gevinstspor.organisation.Programme.OrganisationModel;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param tolerance in percent
 * @param seen the last change that was looked at; null for a new programme
 */
record ProgrammeForm(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Nullable UUID administrationId,
        @NotNull @Nullable OrganisationModel organisationModel,
        @NotNull @Nullable PriceLevel priceLevel,
        @NotNull @Nullable LocalDate startsOn,
        @NotNull @Nullable LocalDate endsOn,
        @NotNull @Nullable UUID chairId,

        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Nullable
        BigDecimal tolerance,

        @NotNull @Nullable FollowUpFrom followUpFrom,
        @NotNull @Min(0) @Max(52) @Nullable Integer hypercareWeeks,
        @NotNull @Min(1) @Max(40) @Nullable Integer fullQuarters,

        @NotNull @PositiveOrZero @DecimalMax("100000") @Nullable
        Fte largeContract,

        @Nullable Long seen) {

    private static final int PERCENT = 2;

    /** The usual terms, to start from. */
    static ProgrammeForm blank() {
        return new ProgrammeForm(
                "", null, null, null, null, null, null, BigDecimal.TEN, FollowUpFrom.GO_LIVE, 4, 4, Fte.of("2"), null);
    }

    static ProgrammeForm of(Programme programme, long seen) {
        return new ProgrammeForm(
                programme.name(),
                programme.administrationId(),
                programme.organisationModel(),
                programme.priceLevel(),
                programme.startsOn(),
                programme.endsOn(),
                programme.chairId(),
                programme.tolerance().movePointRight(PERCENT),
                programme.followUpFrom(),
                programme.hypercareWeeks(),
                programme.fullQuarters(),
                programme.largeContract(),
                seen);
    }

    Programme programme(UUID id) {
        return new Programme(
                id,
                name,
                requireNonNull(administrationId),
                requireNonNull(organisationModel),
                requireNonNull(priceLevel),
                requireNonNull(startsOn),
                requireNonNull(endsOn),
                requireNonNull(chairId),
                requireNonNull(tolerance).movePointLeft(PERCENT),
                requireNonNull(followUpFrom),
                requireNonNull(hypercareWeeks),
                requireNonNull(fullQuarters),
                requireNonNull(largeContract));
    }
}
