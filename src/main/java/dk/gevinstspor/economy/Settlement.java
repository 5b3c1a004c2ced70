package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.organisation.Governance;
import dk.gevinstspor.organisation.Party;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to one party for an initiative's delivery.
 *
 * @param settledBy as the governance was when the delivery was taken over
 * @param outcome null while it is open
 */
record Settlement(
        UUID id,
        UUID programmeId,
        UUID initiativeId,
        Party party,
        Governance.Settlement settledBy,
        LocalDate validFrom,
        @Nullable Outcome outcome) {

    /**
     * How it was settled.
     *
     * @param hourlyRate kr.
     * @param total t.kr. before it was shared
     * @param share the own part; 0,25 is 25 %
     * @param amount t.kr. that the programme pays
     */
    record Outcome(
            @Nullable BigDecimal hours,
            @Nullable BigDecimal hourlyRate,
            @Nullable Money total,
            @Nullable BigDecimal share,
            Money amount,
            @Nullable String note,
            Instant recordedAt,
            UUID personId) {}
}
