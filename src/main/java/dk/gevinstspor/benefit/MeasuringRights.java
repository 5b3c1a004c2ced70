package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.ContractRights;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Measured figures are reported by those who work on it: owners of benefit and process, consultant, programme manager. */
@Component
class MeasuringRights {

    private static final Set<Role> REPORTERS = EnumSet.of(Role.PROGRAMME_MANAGER, Role.CONSULTANT);

    private final ContractRights contractRights;
    private final Findings findings;
    private final Directory directory;
    private final Today today;

    MeasuringRights(ContractRights contractRights, Findings findings, Directory directory, Today today) {
        this.contractRights = contractRights;
        this.findings = findings;
        this.directory = directory;
        this.today = today;
    }

    /** There is something to measure by, and she may see it. */
    boolean mayRead(UUID viewerId, Initiative initiative) {
        return findings.baseline(initiative.id()).isPresent()
                && (contractRights.mayRead(viewerId, initiative.id()) || mayReport(viewerId, initiative));
    }

    /** What all this asks of the database. */
    List<Question<?>> questions(UUID personId, Initiative initiative) {
        return contractRights.questions(personId, initiative);
    }

    boolean mayReport(UUID personId, Initiative initiative) {
        Set<UUID> acting = new HashSet<>(directory.principalsOf(personId, today.date()));
        acting.add(personId);
        UUID benefitOwner = initiative.owners().benefitOwnerId();
        UUID processOwner = initiative.owners().processOwnerId();
        return (benefitOwner != null && acting.contains(benefitOwner))
                || (processOwner != null && acting.contains(processOwner))
                || directory.rolesOf(personId, initiative.programmeId()).stream()
                        .anyMatch(REPORTERS::contains);
    }
}
