package dk.gevinstspor.initiative;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A risk as it is seen now.
 *
 * @param likelihood sandsynlighed, 1 (small) to 5
 * @param impact konsekvens, 1 (small) to 5
 */
public record Risk(
        UUID riskId,
        UUID initiativeId,
        String title,
        int likelihood,
        int impact,
        String response,
        boolean closed,
        LocalDate validFrom,
        UUID personId) {

    public int severity() {
        return likelihood * impact;
    }
}
