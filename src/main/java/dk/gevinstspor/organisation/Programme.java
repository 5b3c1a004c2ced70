package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.PriceLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A programme and its governance.
 *
 * @param tolerance how far below the contract a confirmation may lie before an action plan is asked for; 0,10 is 10 %
 * @param followUpFrom what the three months to the first follow-up count from
 * @param fullQuarters answered quarters before gate 5 may assess the benefit
 * @param largeContract contracts from this many ÅV also need the steering group's signature
 */
public record Programme(
        UUID id,
        String name,
        UUID administrationId,
        OrganisationModel organisationModel,
        PriceLevel priceLevel,
        LocalDate startsOn,
        LocalDate endsOn,
        UUID chairId,
        BigDecimal tolerance,
        FollowUpFrom followUpFrom,
        int hypercareWeeks,
        int fullQuarters,
        Fte largeContract) {

    /** Whether its period has that day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** KL's five ways to organise automation (seeds 002). */
    public enum OrganisationModel {
        TASK_FORCE,
        COMPETENCE_GROUP,
        HYBRID,
        COOPERATIVE,
        OUTSOURCING
    }

    public enum FollowUpFrom {
        GO_LIVE,
        HYPERCARE_END
    }

    /** Which reviews a design needs before the contract. */
    public enum Review {
        ARCHITECT,
        LAWYER
    }
}
