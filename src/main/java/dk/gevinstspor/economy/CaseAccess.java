package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.organisation.Role;

/** What one person may do with a case (domain, rights table); her roles are asked for once. */
record CaseAccess(CaseSubject subject, InitiativeRights.Reader reader) {

    /** The programme's own case by those with a role in the whole programme. */
    boolean mayRead() {
        Initiative initiative = subject.initiative();
        return initiative == null
                ? CaseSubjects.PROGRAMME_WIDE.stream().anyMatch(reader::has)
                : reader.mayRead(initiative);
    }

    /** Whether the programme's sums, planned ÅV against its target, may be shown beside a case. */
    boolean mayReadSums() {
        return reader.readsSums();
    }

    /** An initiative's case by those who work it out; the programme's own only by the programme manager. */
    boolean mayChange() {
        return mayForecast() || (subject.isInitiative() && reader.has(Role.CONSULTANT));
    }

    boolean mayForecast() {
        return reader.has(Role.PROGRAMME_MANAGER);
    }

    /** The steering group makes a version of the programme's own case its budget (domain, lifecycle: "decides"). */
    boolean mayApprove() {
        return !subject.isInitiative() && reader.has(Role.STEERING_GROUP);
    }
}
