package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what a case is about, and says who may read and change it (domain, rights table). */
@Component
class CaseSubjects {

    /** Those who steer an initiative or work its case out. */
    private static final Set<Role> WRITERS = EnumSet.of(Role.PROGRAMME_MANAGER, Role.CONSULTANT);

    /**
     * Process owners and unit heads are so per initiative: they read the programme's sums, not its own case and what is
     * spent initiative by initiative.
     */
    static final Set<Role> PROGRAMME_WIDE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.PROCESS_OWNER, Role.UNIT_HEAD)));

    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Directory directory;

    CaseSubjects(Initiatives initiatives, InitiativeRights rights, Directory directory) {
        this.initiatives = initiatives;
        this.rights = rights;
        this.directory = directory;
    }

    /** @throws NotFound when there is no such initiative or programme, or this person may not read it */
    CaseSubject readable(UUID id, CurrentUser user) {
        CaseSubject subject = initiatives
                .find(id)
                .map(CaseSubjects::of)
                .or(() -> directory.programmes().stream()
                        .filter(programme -> programme.id().equals(id))
                        .findFirst()
                        .map(CaseSubjects::of))
                .orElseThrow(() -> new NotFound("case of " + id));
        Initiative initiative = subject.initiative();
        boolean may = initiative == null ? mayReadProgramme(id, user.id()) : rights.mayRead(user.id(), initiative);
        if (!may) {
            throw new NotFound("case of " + id);
        }
        return subject;
    }

    boolean mayReadProgramme(UUID programmeId, UUID personId) {
        return !Collections.disjoint(PROGRAMME_WIDE, directory.rolesOf(personId, programmeId));
    }

    /** Whether the programme's sums, planned ÅV against its target, may be shown beside a case. */
    boolean mayReadSums(CaseSubject subject, UUID personId) {
        return rights.reader(personId, subject.programmeId()).readsSums();
    }

    /** @throws Forbidden for who may read it only */
    CaseSubject changeable(UUID id, CurrentUser user) {
        CaseSubject subject = readable(id, user);
        if (!mayChange(subject, user.id())) {
            throw new Forbidden("economy.case.forbidden", Role.PROGRAMME_MANAGER);
        }
        return subject;
    }

    /** @throws Forbidden for who does not answer for the programme's money */
    CaseSubject forecastable(UUID id, CurrentUser user) {
        CaseSubject subject = readable(id, user);
        if (!mayForecast(subject, user.id())) {
            throw new Forbidden("economy.forecast.forbidden", Role.PROGRAMME_MANAGER);
        }
        return subject;
    }

    /** @throws Forbidden for who does not decide about the programme's money */
    CaseSubject approvable(UUID id, CurrentUser user) {
        CaseSubject subject = readable(id, user);
        if (!mayApprove(subject, user.id())) {
            throw new Forbidden("economy.approve.forbidden", Role.STEERING_GROUP);
        }
        return subject;
    }

    /** An initiative's case by those who work on it; the programme's own only by the programme manager. */
    boolean mayChange(CaseSubject subject, UUID personId) {
        return subject.isInitiative()
                ? !Collections.disjoint(WRITERS, directory.rolesOf(personId, subject.programmeId()))
                : mayForecast(subject, personId);
    }

    boolean mayForecast(CaseSubject subject, UUID personId) {
        return directory.rolesOf(personId, subject.programmeId()).contains(Role.PROGRAMME_MANAGER);
    }

    /** The steering group makes a version of the programme's own case its budget (domain, lifecycle: "decides"). */
    boolean mayApprove(CaseSubject subject, UUID personId) {
        return !subject.isInitiative()
                && directory.rolesOf(personId, subject.programmeId()).contains(Role.STEERING_GROUP);
    }

    static CaseSubject of(Initiative initiative) {
        return new CaseSubject(initiative.id(), initiative.programmeId(), initiative, initiative.label());
    }

    static CaseSubject of(Programme programme) {
        return new CaseSubject(programme.id(), programme.id(), null, programme.name());
    }
}
