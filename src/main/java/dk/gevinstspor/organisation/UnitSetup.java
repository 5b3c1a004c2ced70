package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Today;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the units. A change counts from today (Europe/Copenhagen) and leaves what was before readable. */
@Service
public class UnitSetup {

    private final JdbcClient jdbc;
    private final UnitReads units;
    private final Register register;
    private final ChangeLog log;
    private final Today today;

    UnitSetup(JdbcClient jdbc, UnitReads units, Register register, ChangeLog log, Today today) {
        this.jdbc = jdbc;
        this.units = units;
        this.register = register;
        this.log = log;
        this.today = today;
    }

    /** What came of moving or changing a unit. */
    public enum Change {
        DONE,
        BELOW_ITSELF
    }

    /** Adds a unit as of today; the head can be appointed later. */
    @Transactional
    public UUID add(@Nullable UUID parentId, Unit.Kind kind, String name, Fte staffing, Actor actor) {
        UUID id = Ids.next();
        add(new Unit(id, parentId, kind, name, null, staffing), actor);
        return id;
    }

    /** A unit that was closed is opened again. */
    @Transactional
    public void add(Unit unit, Actor actor) {
        jdbc.sql("insert into unit (id) values (?) on conflict do nothing")
                .param(unit.id())
                .update();
        write(unit);
        log.record("unit.added", unit.id(), null, null, changes(null, unit), actor);
    }

    @Transactional
    public void appointHead(UUID unitId, UUID personId, Actor actor) {
        Unit unit = units.unit(unitId);
        replace(new Unit(unitId, unit.parentId(), unit.kind(), unit.name(), personId, unit.staffing()), actor);
    }

    /**
     * Replaces what the unit is from today on.
     *
     * @param seen the {@link Register#lastChange} that the administrator looked at
     * @throws OptimisticLockingFailureException when it has changed since
     * @throws java.util.NoSuchElementException when there is no such unit
     */
    @Transactional
    public Change change(Unit unit, long seen, Actor actor) {
        // Two who each move a unit below the other's would tie the tree into a ring.
        jdbc.sql("lock table unit_version in share row exclusive mode").update();
        units.unit(unit.id());
        if (register.lastChange(unit.id()) != seen) {
            throw new OptimisticLockingFailureException("unit " + unit.id() + " has changed");
        }
        if (unit.parentId() != null && units.tree().isAtOrAbove(unit.id(), unit.parentId())) {
            return Change.BELOW_ITSELF;
        }
        replace(unit, actor);
        return Change.DONE;
    }

    /** From today on it is no more, and what it was stays readable; changed on the same day, it lasts until midnight. */
    void close(Unit unit, Actor actor) {
        jdbc.sql(
                        "update unit_version set valid_to = :day where unit_id = :unit and valid_to is null and valid_from < :day")
                .param("day", today.date())
                .param("unit", unit.id())
                .update();
        jdbc.sql("update unit_version set valid_to = valid_from + 1 where unit_id = ? and valid_to is null")
                .param(unit.id())
                .update();
        log.record("unit.closed", unit.id(), null, unit.name(), new Changes(), actor);
    }

    void replace(Unit unit, Actor actor) {
        Unit before = units.unit(unit.id());
        jdbc.sql("""
                        update unit_version set valid_to = :day
                        where unit_id = :unit and valid_to is null and valid_from < :day
                        """).param("day", today.date()).param("unit", unit.id()).update();
        write(unit);
        log.record("unit.changed", unit.id(), null, null, changes(before, unit), actor);
    }

    private static Changes changes(@Nullable Unit before, Unit after) {
        return new Changes()
                .add("name", before == null ? null : before.name(), after.name())
                .add("kind", before == null ? null : before.kind(), after.kind())
                .add("parent", before == null ? null : before.parentId(), after.parentId())
                .add("head", before == null ? null : before.headId(), after.headId())
                .add("staffing", before == null ? null : plain(before), plain(after));
    }

    private static String plain(Unit unit) {
        return unit.staffing().value().stripTrailingZeros().toPlainString();
    }

    /** A second change on the same day replaces the first. */
    private void write(Unit unit) {
        jdbc.sql("""
                        insert into unit_version (unit_id, valid_from, parent_id, kind, name, head_id, staffing)
                        values (:id, :day, :parent, :kind, :name, :head, :staffing)
                        on conflict (unit_id, valid_from) do update
                        set valid_to = null, parent_id = excluded.parent_id, kind = excluded.kind, name = excluded.name,
                            head_id = excluded.head_id, staffing = excluded.staffing
                        """)
                .param("id", unit.id())
                .param("day", today.date())
                .param("parent", unit.parentId())
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("head", unit.headId())
                .param("staffing", unit.staffing().value())
                .update();
    }
}
