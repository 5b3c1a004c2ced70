package dk.gevinstspor.lifecycle;

import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.ClosingDays;
import dk.gevinstspor.organisation.DeliveryRole;
import dk.gevinstspor.organisation.GovernanceSetup;
import dk.gevinstspor.organisation.Party;
import dk.gevinstspor.organisation.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tasks of a delivery: the model names the role, the programme's governance whose people of that role. */
@Component
public class DeliveryTasks {

    private static final Map<String, DeliveryRole> WORK = Map.of(
            "map-process", DeliveryRole.PROCESS_CONSULTANT,
            "design", DeliveryRole.PROCESS_CONSULTANT,
            "develop", DeliveryRole.DEVELOPER,
            "accept-operation", DeliveryRole.OPERATOR,
            "review-architecture", DeliveryRole.ARCHITECT,
            "review-legal", DeliveryRole.LAWYER);

    private final GovernanceSetup governance;
    private final ClosingDays closing;

    DeliveryTasks(GovernanceSetup governance, ClosingDays closing) {
        this.governance = governance;
        this.closing = closing;
    }

    /** That day at its hour, or the first after it that the programme works on: nobody can keep a deadline on a holiday. */
    public Instant workingMorning(UUID programmeId, Instant due) {
        ZonedDateTime at = due.atZone(Zone.COPENHAGEN);
        LocalDate day = closing.workingDayFrom(at.toLocalDate(), programmeId);
        return day.atTime(at.toLocalTime()).atZone(Zone.COPENHAGEN).toInstant();
    }

    /** None for a task that is open to everybody who holds the role. */
    public Optional<Party> partyFor(UUID programmeId, String definitionKey, Role role) {
        return Optional.ofNullable(WORK.get(definitionKey))
                .flatMap(delivery -> governance.partyFor(programmeId, delivery, role));
    }
}
