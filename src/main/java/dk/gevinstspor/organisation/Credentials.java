package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Today;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What login and access need to know of a person, and nobody else. */
@Component
public class Credentials {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Today today;

    Credentials(Accounts accounts, JdbcClient jdbc, Today today) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** @param passwordHash null for somebody who only logs in through the municipality's identity provider */
    public record Credential(
            UUID personId, String email, @Nullable String passwordHash, boolean enabled) {}

    /**
     * What a person may be right now.
     *
     * @param roles those of the programme she looks at; the installation's administrator is one in each
     * @param actsFor whom she is the delegate (stedfortræder) of today
     * @param programmes those she has a role in, and the one she looks at
     * @param administers whichever programme she looks at
     * @param passwordStamp another one after each change of her password; tells nothing about it
     */
    public record Access(
            Person person,
            Set<Role> roles,
            Set<UUID> actsFor,
            ProgrammeChoice programmes,
            Administers administers,
            String passwordStamp) {}

    /** Upper and lower case count as the same. */
    public Optional<Credential> byEmail(String email) {
        return accounts.findByEmail(email.strip()).map(Credentials::credential);
    }

    public Optional<Credential> of(UUID personId) {
        return accounts.findById(personId).map(Credentials::credential);
    }

    /** In one statement, for it is asked at every request. */
    public Optional<Access> access(UUID personId) {
        return jdbc.sql("""
                        select p.id, p.name, p.email, p.language, p.unit_id, p.disabled_at is null as enabled,
                            array(select g.role || coalesce(' ' || g.programme_id, '') from role_grant g
                                  where g.person_id = p.id and g.revoked_at is null) as grants,
                            array(select m.id || ' ' || m.name from programme m where exists (
                                      select from role_grant g where g.person_id = p.id and g.revoked_at is null
                                      and (g.programme_id = m.id or g.programme_id is null))
                                  order by m.starts_on, m.name, m.id) as programmes,
                            (select programme_id from programme_choice c where c.person_id = p.id) as chosen,
                            array(select distinct principal_id from delegation d
                                  where d.delegate_id = p.id and d.revoked_at is null
                                    and :day between d.from_day and d.until_day) as acts_for,
                            encode(sha256(convert_to(coalesce(p.password_hash, ''), 'UTF8')), 'hex') as password_stamp
                        from person p where p.id = :person
                        """)
                .param("day", today.date())
                .param("person", personId)
                .query(Credentials::access)
                .optional();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        List<ProgrammeChoice.Named> mine = new ArrayList<>();
        for (Object programme : values(row.getArray("programmes"))) {
            String[] idAndName = ((String) programme).split(" ", 2);
            mine.add(new ProgrammeChoice.Named(UUID.fromString(idAndName[0]), idAndName[1]));
        }
        ProgrammeChoice programmes = ProgrammeChoice.of(mine, row.getObject("chosen", UUID.class));
        Object[] principals = values(row.getArray("acts_for"));
        Object[] grants = values(row.getArray("grants"));
        return new Access(
                PersonReads.person(row, number),
                roles(grants, programmes.current()),
                Set.of(Arrays.copyOf(principals, principals.length, UUID[].class)),
                programmes,
                administers(grants),
                row.getString("password_stamp"));
    }

    /** @param grants a role, and after a space the programme it is of; without one, the installation */
    private static Set<Role> roles(Object[] grants, @Nullable UUID programmeId) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object grant : grants) {
            String[] parts = ((String) grant).split(" ", 2);
            if (parts.length == 1 || parts[1].equals(String.valueOf(programmeId))) {
                roles.add(Role.valueOf(parts[0]));
            }
        }
        return Set.copyOf(roles);
    }

    private static Administers administers(Object[] grants) {
        boolean installation = Arrays.asList(grants).contains(Role.ADMIN.name());
        String inProgramme = Role.ADMIN + " ";
        return new Administers(
                installation,
                Arrays.stream(grants)
                        .map(String.class::cast)
                        .filter(grant -> grant.startsWith(inProgramme))
                        .map(grant -> UUID.fromString(grant.substring(inProgramme.length())))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Object[] values(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private static Credential credential(Account account) {
        return new Credential(account.id(), account.email(), account.passwordHash(), account.disabledAt() == null);
    }
}
