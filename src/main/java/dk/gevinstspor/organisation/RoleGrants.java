package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.UntilSaved;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind the roles. */
@Component
class RoleGrants {

    private final JdbcClient jdbc;
    private final Today today;

    RoleGrants(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** By programme, what the running transaction has asked of her roles; until it gives or takes one. */
    static Map<UUID, Set<Role>> remembered(UUID personId) {
        return UntilSaved.of(question(personId), HashMap::new);
    }

    private static Object question(UUID personId) {
        return List.of("roles now", personId);
    }

    boolean give(UUID personId, @Nullable UUID programmeId, Role role, Actor actor) {
        UntilSaved.forget(question(personId));
        return jdbc.sql("""
                                insert into role_grant (id, person_id, programme_id, role, granted_at, granted_by)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(Ids.next())
                        .param(personId)
                        .param(programmeId)
                        .param(role.name())
                        .param(Timestamp.from(today.now()))
                        .param(actor.personId())
                        .update()
                == 1;
    }

    boolean take(UUID personId, @Nullable UUID programmeId, Role role, Actor actor) {
        UntilSaved.forget(question(personId));
        return jdbc.sql("""
                                update role_grant set revoked_at = :now, revoked_by = :by
                                where person_id = :person and role = :role and revoked_at is null
                                  and programme_id is not distinct from :programme
                                """)
                        .param("now", Timestamp.from(today.now()))
                        .param("by", actor.personId())
                        .param("person", personId)
                        .param("role", role.name())
                        .param("programme", programmeId)
                        .update()
                > 0;
    }

    /**
     * Whether nobody else who can log in would administrate: that programme, or, for null, what all of them share. Locks the
     * administrators' grants, so that two who remove each other at once do not both succeed.
     */
    boolean isLastAdministrator(UUID personId, @Nullable UUID programmeId) {
        Administrator asked = new Administrator(personId, programmeId);
        List<Administrator> all = administrators();
        return all.contains(asked)
                && all.stream()
                        .filter(each -> each.programmeId() == null || Objects.equals(each.programmeId(), programmeId))
                        .allMatch(asked::equals);
    }

    /** Enabled people who administrate what all programmes share. */
    List<UUID> ofTheInstallation() {
        return administrators().stream()
                .filter(each -> each.programmeId() == null)
                .map(Administrator::personId)
                .toList();
    }

    boolean hasAdministrator() {
        return !administrators().isEmpty();
    }

    private record Administrator(UUID personId, @Nullable UUID programmeId) {}

    private List<Administrator> administrators() {
        return jdbc.sql("""
                        select g.person_id, g.programme_id from role_grant g join person p on p.id = g.person_id
                        where g.role = 'ADMIN' and g.revoked_at is null and p.disabled_at is null
                        order by g.id for update of g, p
                        """).query(Administrator.class).list();
    }
}
