package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Today;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitReads {

    private static final String COLUMNS = "id, parent_id, kind, name, head_id, staffing";

    private final JdbcClient jdbc;
    private final Today today;

    UnitReads(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** A closed unit too, as it was last. */
    Unit unit(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from current_unit where id = ?")
                .param(id)
                .query(Unit.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no unit " + id));
    }

    UnitTree tree() {
        return new UnitTree(
                jdbc.sql("""
                        select unit_id as id, parent_id, kind, name, head_id, staffing from unit_version
                        where valid_from <= :day and (valid_to is null or valid_to > :day)
                        """).param("day", today.date()).query(Unit.class).list());
    }
}
