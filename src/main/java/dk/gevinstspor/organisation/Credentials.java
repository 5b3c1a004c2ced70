package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Today;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
     * @param roles those of every programme
     * @param actsFor whom she is the delegate (stedfortræder) of today
     * @param passwordStamp another one after each change of her password; tells nothing about it
     */
    public record Access(Person person, Set<Role> roles, Set<UUID> actsFor, String passwordStamp) {}

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
                            array(select distinct role from role_grant g
                                  where g.person_id = p.id and g.revoked_at is null) as roles,
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
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object role : values(row.getArray("roles"))) {
            roles.add(Role.valueOf((String) role));
        }
        Object[] principals = values(row.getArray("acts_for"));
        return new Access(
                PersonReads.person(row, number),
                Set.copyOf(roles),
                Set.of(Arrays.copyOf(principals, principals.length, UUID[].class)),
                row.getString("password_stamp"));
    }

    private static Object[] values(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private static Credential credential(Account account) {
        return new Credential(account.id(), account.email(), account.passwordHash(), account.disabledAt() == null);
    }
}
