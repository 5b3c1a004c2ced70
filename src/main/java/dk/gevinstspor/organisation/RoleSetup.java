package dk.gevinstspor.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes the roles of a programme. Both are kept; neither is done twice. */
@Service
public class RoleSetup {

    private final RoleGrants grants;
    private final ChangeLog log;

    RoleSetup(RoleGrants grants, ChangeLog log) {
        this.grants = grants;
        this.log = log;
    }

    /** What came of taking a role away. */
    public enum Revocation {
        DONE,
        NOT_HELD,
        LAST_ADMINISTRATOR
    }

    /** @param programmeId null only for ADMIN, who then administrates every programme */
    @Transactional
    public void grant(UUID personId, @Nullable UUID programmeId, Role role, Actor actor) {
        if (grants.give(personId, programmeId, role, actor)) {
            log.record("role.granted", personId, programmeId, role, new Changes(), actor);
        }
    }

    @Transactional
    public Revocation revoke(UUID personId, @Nullable UUID programmeId, Role role, Actor actor) {
        if (role == Role.ADMIN && grants.isLastAdministrator(personId)) {
            return Revocation.LAST_ADMINISTRATOR;
        }
        if (!grants.take(personId, programmeId, role, actor)) {
            return Revocation.NOT_HELD;
        }
        log.record("role.revoked", personId, programmeId, role, new Changes(), actor);
        return Revocation.DONE;
    }

    /** Whether anybody could administrate now. */
    @Transactional
    public boolean hasAdministrator() {
        return !grants.administrators().isEmpty();
    }
}
