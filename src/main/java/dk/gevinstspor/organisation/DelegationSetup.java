package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody act for somebody else for a period of days (Europe/Copenhagen), both ends included. */
@Service
public class DelegationSetup {

    private final JdbcClient jdbc;
    private final Register register;
    private final ChangeLog log;
    private final Today today;

    DelegationSetup(JdbcClient jdbc, Register register, ChangeLog log, Today today) {
        this.jdbc = jdbc;
        this.register = register;
        this.log = log;
        this.today = today;
    }

    /** @throws IllegalArgumentException when the period ends before it begins, or a person would stand in for herself */
    @Transactional
    public UUID add(UUID principalId, UUID delegateId, LocalDate fromDay, LocalDate untilDay, Actor actor) {
        DelegationPeriod period = new DelegationPeriod(fromDay, untilDay);
        if (principalId.equals(delegateId)) {
            throw new IllegalArgumentException("nobody is her own delegate");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into delegation (id, principal_id, delegate_id, from_day, until_day, made_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(List.of(id, principalId, delegateId, period.fromDay(), period.untilDay(), actor.personId()))
                .update();
        Changes changes = new Changes()
                .add("delegate", null, delegateId)
                .add("fromDay", null, fromDay)
                .add("untilDay", null, untilDay);
        log.record("delegation.added", principalId, null, null, changes, actor);
        return id;
    }

    /** Whether that delegate already acts for the principal on one of those days. */
    public boolean overlaps(UUID principalId, UUID delegateId, DelegationPeriod period) {
        return register.delegationsOf(principalId).stream()
                .filter(delegation -> delegation.delegateId().equals(delegateId))
                .anyMatch(delegation -> delegation.period().overlaps(period));
    }

    /** Those that she, or whoever administrates that programme (null: what all share), has not made herself. */
    void endThoseOfOtherAdministrators(UUID principalId, @Nullable UUID programmeId, Actor actor) {
        jdbc.sql("""
                        select id from delegation d
                        where principal_id = :principal and revoked_at is null and until_day >= :day
                          and made_by <> principal_id and made_by <> :nobody and not exists (
                              select from role_grant g
                              where g.person_id = d.made_by and g.role = 'ADMIN' and g.revoked_at is null
                                and (g.programme_id is null or g.programme_id = :programme))""")
                .param("principal", principalId)
                .param("day", today.date())
                .param("nobody", Actor.NOBODY)
                .param("programme", programmeId)
                .query(UUID.class)
                .list()
                .forEach(delegation -> revoke(delegation, principalId, actor));
    }

    /** Ends it at once; of somebody else's delegations none is found. */
    @Transactional
    public boolean revoke(UUID delegationId, UUID principalId, Actor actor) {
        Optional<Changes> revoked = jdbc.sql("""
                        update delegation set revoked_at = ? where id = ? and principal_id = ? and revoked_at is null
                        returning delegate_id, from_day, until_day""")
                .params(List.of(Timestamp.from(today.now()), delegationId, principalId))
                .query((row, number) -> new Changes()
                        .add("delegate", row.getString("delegate_id"), null)
                        .add("fromDay", row.getString("from_day"), null)
                        .add("untilDay", row.getString("until_day"), null))
                .optional();
        revoked.ifPresent(changes -> log.record("delegation.revoked", principalId, null, null, changes, actor));
        return revoked.isPresent();
    }
}
