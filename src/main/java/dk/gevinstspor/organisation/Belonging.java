package dk.gevinstspor.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a person belongs to some programmes and to nothing else: who stands in for her reaches no further (docs/adr/0068). */
@Component
public class Belonging {

    private final JdbcClient jdbc;
    private final UnitReads units;
    private final List<Stakes> stakes;

    Belonging(JdbcClient jdbc, UnitReads units, List<Stakes> stakes) {
        this.jdbc = jdbc;
        this.units = units;
        this.stakes = stakes;
    }

    /**
     * She has a role in one of them, has never had one elsewhere, and heads no unit and is party to nothing outside them.
     */
    public boolean onlyTo(Set<UUID> programmes, UUID personId) {
        return hasAndHadRolesOnlyIn(programmes, personId)
                && headsOnlyIn(programmes, personId)
                && stakes.stream().allMatch(each -> programmes.containsAll(each.programmesOf(personId)));
    }

    /** Those who have a role in one of them now. */
    public Set<UUID> peopleOf(Set<UUID> programmes) {
        return Set.copyOf(
                jdbc.sql("select distinct person_id from role_grant where revoked_at is null and programme_id = any(?)")
                        .param((Object) programmes.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private boolean hasAndHadRolesOnlyIn(Set<UUID> programmes, UUID personId) {
        return jdbc.sql("""
                        select coalesce(bool_and(coalesce(programme_id = any(?), false)) and bool_or(revoked_at is null), false)
                        from role_grant where person_id = ?""")
                .param((Object) programmes.toArray(UUID[]::new))
                .param(personId)
                .query(Boolean.class)
                .single();
    }

    private boolean headsOnlyIn(Set<UUID> programmes, UUID personId) {
        UnitTree tree = units.tree();
        Set<UUID> headed = tree.headedBy(personId);
        if (headed.isEmpty()) {
            return true;
        }
        Set<UUID> administrations = Set.copyOf(jdbc.sql("select administration_id from programme where id = any(?)")
                .param((Object) programmes.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return headed.stream()
                .allMatch(unit -> tree.fromHereUp(unit).map(Unit::id).anyMatch(administrations::contains));
    }
}
