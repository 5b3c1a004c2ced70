package dk.gevinstspor.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes the roles of a programme, and the installation's administrators. Both are kept; neither is done twice. */
@Service
public class RoleSetup {

    private final RoleGrants grants;
    private final DelegationSetup delegations;
    private final ChangeLog log;

    RoleSetup(RoleGrants grants, DelegationSetup delegations, ChangeLog log) {
        this.grants = grants;
        this.delegations = delegations;
        this.log = log;
    }

    /** What came of taking a role away. */
    public enum Revocation {
        DONE,
        NOT_HELD,
        LAST_ADMINISTRATOR
    }

    /**
     * Ends the delegations that somebody made for her who is not the administrator there: a delegate does what she may do.
     *
     * @param programmeId null only for ADMIN, who then administrates what all programmes share, and each of them
     */
    @Transactional
    public void grant(UUID personId, @Nullable UUID programmeId, Role role, Actor actor) {
        if (grants.give(personId, programmeId, role, actor)) {
            record(personId, programmeId, role, "granted", actor);
            delegations.endThoseOfOtherAdministrators(personId, programmeId, actor);
        }
    }

    /** @param programmeId null for the administrator of what all programmes share; what she is in a programme stays */
    @Transactional
    public Revocation revoke(UUID personId, @Nullable UUID programmeId, Role role, Actor actor) {
        if (role == Role.ADMIN && grants.isLastAdministrator(personId, programmeId)) {
            return Revocation.LAST_ADMINISTRATOR;
        }
        if (!grants.take(personId, programmeId, role, actor)) {
            return Revocation.NOT_HELD;
        }
        record(personId, programmeId, role, "revoked", actor);
        return Revocation.DONE;
    }

    private void record(UUID personId, @Nullable UUID programmeId, Role role, String what, Actor actor) {
        String area = programmeId == null ? "installation." : "role.";
        log.record(area + what, personId, programmeId, programmeId == null ? null : role, new Changes(), actor);
    }

    /** Whether anybody could administrate anything now. */
    @Transactional
    public boolean hasAdministrator() {
        return grants.hasAdministrator();
    }

    /** Whether anybody could administrate what all programmes share now. */
    @Transactional
    public boolean hasInstallationAdministrator() {
        return !grants.ofTheInstallation().isEmpty();
    }
}
