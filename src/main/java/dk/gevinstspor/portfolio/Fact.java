package dk.gevinstspor.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was reported about an initiative.
 *
 * @param day valid from, Europe/Copenhagen
 * @param known the day from which it could be known: the later of when it was valid and when it was recorded
 * @param text a stage, or a contract's state
 * @param aboutId the contract, or the follow-up period, it is about
 * @param on the planned go-live, or when a promise begins
 * @param fte ÅV; of a screening the low end
 * @param high ÅV; the high end of a screening
 */
record Fact(
        UUID initiativeId,
        Kind kind,
        LocalDate day,
        LocalDate known,
        @Nullable String text,
        @Nullable UUID aboutId,
        @Nullable LocalDate on,
        @Nullable BigDecimal fte,
        @Nullable BigDecimal high) {

    enum Kind {
        STAGE,
        SCREENED,
        PLANNED,
        BASELINE,
        CONTRACT,
        PROMISED,
        CONFIRMED,
        DISPUTED,
        SETTLED,
        HARVESTED
    }

    double value() {
        return fte == null ? 0 : fte.doubleValue();
    }
}
