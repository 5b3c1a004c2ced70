package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.ProgrammeChoice;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.Forbidden;
import dk.gevinstspor.webui.NotFound;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what a case is about, and says who may read and change it (domain, rights table). */
@Component
class CaseSubjects {

    /**
     * Process owners and unit heads are so per initiative: they read the programme's sums, not its own case and what is
     * spent initiative by initiative.
     */
    static final Set<Role> PROGRAMME_WIDE =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.PROCESS_OWNER, Role.UNIT_HEAD)));

    private final Initiatives initiatives;
    private final InitiativeRights rights;

    CaseSubjects(Initiatives initiatives, InitiativeRights rights) {
        this.initiatives = initiatives;
        this.rights = rights;
    }

    /** @throws NotFound when there is no such initiative or programme, or this person may not read it */
    CaseAccess readable(UUID id, CurrentUser user) {
        return programme(id, user)
                .or(() -> initiatives.find(id).map(CaseSubjects::of))
                .map(subject -> new CaseAccess(subject, rights.reader(user, subject.programmeId())))
                .filter(CaseAccess::mayRead)
                .orElseThrow(() -> new NotFound("case of " + id));
    }

    /** Only one that she has a role in is hers to read. */
    private static Optional<CaseSubject> programme(UUID id, CurrentUser user) {
        return user.programmes().mine().stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst()
                .map(CaseSubjects::of);
    }

    /** What somebody may do with a case that she was let read. */
    CaseAccess access(CaseSubject subject, UUID personId) {
        return new CaseAccess(subject, rights.reader(personId, subject.programmeId()));
    }

    /** @throws Forbidden for who may read it only */
    CaseSubject changeable(UUID id, CurrentUser user) {
        CaseAccess access = readable(id, user);
        if (!access.mayChange()) {
            throw new Forbidden("economy.case.forbidden", Role.PROGRAMME_MANAGER);
        }
        return access.subject();
    }

    /** @throws Forbidden for who does not answer for the programme's money */
    CaseSubject forecastable(UUID id, CurrentUser user) {
        CaseAccess access = readable(id, user);
        if (!access.mayForecast()) {
            throw new Forbidden("economy.forecast.forbidden", Role.PROGRAMME_MANAGER);
        }
        return access.subject();
    }

    /** @throws Forbidden for who does not decide about the programme's money */
    CaseSubject approvable(UUID id, CurrentUser user) {
        CaseAccess access = readable(id, user);
        if (!access.mayApprove()) {
            throw new Forbidden("economy.approve.forbidden", Role.STEERING_GROUP);
        }
        return access.subject();
    }

    static CaseSubject of(Initiative initiative) {
        return new CaseSubject(initiative.id(), initiative.programmeId(), initiative, initiative.label());
    }

    static CaseSubject of(ProgrammeChoice.Named programme) {
        return new CaseSubject(programme.id(), programme.id(), null, programme.name());
    }
}
