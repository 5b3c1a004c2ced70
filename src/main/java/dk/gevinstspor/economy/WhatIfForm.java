package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A "what if" as it is typed; what is empty stays as it is in the case.
 *
 * @param id made when the page is shown, so that the same scenario sent twice is kept once
 * @param reach whether fewer or more ÅV reach all years or the steady ones only
 */
record WhatIfForm(
        @Nullable UUID id,

        @Min(WhatIfChoices.EARLIEST) @Max(WhatIfChoices.LATEST) @Nullable
        Integer startLater,

        @PositiveOrZero @DecimalMax("10000") @Nullable Fte fte,
        @Nullable Reach reach,
        @Positive @DecimalMax("10000") @Nullable Money rate,
        @Nullable Technology technology,
        @PositiveOrZero @DecimalMax("10000000") @Nullable Money development,
        @PositiveOrZero @DecimalMax("10000000") @Nullable Money operation,
        @Size(max = 100) @Nullable String name) {

    /** Which years another number of ÅV is for. */
    enum Reach {
        ALL,
        STEADY
    }

    WhatIfForm {
        reach = reach == null ? Reach.ALL : reach;
    }

    static WhatIfForm of(Scenarios.Scenario kept) {
        return new WhatIfForm(
                null,
                kept.startLater(),
                kept.fte(),
                kept.everyYear() ? Reach.ALL : Reach.STEADY,
                kept.rate(),
                kept.technology(),
                kept.technology() == null ? kept.development() : null,
                kept.operation(),
                null);
    }

    WhatIf whatIf(@Nullable Money developed) {
        return new WhatIf(
                startLater == null ? 0 : startLater,
                fte,
                fte == null || reach != Reach.STEADY,
                rate,
                developed,
                operation);
    }
}
