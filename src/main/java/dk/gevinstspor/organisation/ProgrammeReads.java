package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgrammeReads {

    private static final String NEWEST_TARGETS = """
            select distinct on (year, department_id) year, department_id, fte from savings_target
            where programme_id = :programme
            order by year, department_id, id desc
            """;

    private final JdbcClient jdbc;

    ProgrammeReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Programme programme(UUID id) {
        return jdbc.sql("select * from programme where id = ?")
                .param(id)
                .query(Programme.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no programme " + id));
    }

    List<Programme> programmes() {
        return jdbc.sql("select * from programme order by starts_on, name, id")
                .query(Programme.class)
                .list();
    }

    /** The stated total of a year, or the sum of its departments when none is stated. */
    SortedMap<Integer, Fte> targets(UUID programmeId) {
        SortedMap<Integer, Fte> targets = new TreeMap<>();
        jdbc.sql("""
                        select year, coalesce(
                            sum(fte) filter (where department_id is null), sum(fte)) as fte
                        from (%s) newest group by year
                        """.formatted(NEWEST_TARGETS)).param("programme", programmeId).query((ResultSet row) -> {
            targets.put(row.getInt("year"), new Fte(row.getBigDecimal("fte")));
        });
        return targets;
    }

    Map<UUID, Fte> targetsByDepartment(UUID programmeId, int year) {
        Map<UUID, Fte> targets = new HashMap<>();
        jdbc.sql("select department_id, fte from (%s) newest where year = :year and department_id is not null"
                        .formatted(NEWEST_TARGETS))
                .param("programme", programmeId)
                .param("year", year)
                .query((ResultSet row) -> {
                    targets.put(row.getObject("department_id", UUID.class), new Fte(row.getBigDecimal("fte")));
                });
        return targets;
    }

    /** The newest of that day; before the first rate, the first one. */
    Directory.FteRate rate(UUID programmeId, LocalDate day) {
        return jdbc.sql("""
                        select name, amount, price_level, valid_from from fte_rate
                        where programme_id = :programme and values_savings
                        order by valid_from > :day, abs(valid_from - cast(:day as date)), id desc limit 1
                        """)
                .param("programme", programmeId)
                .param("day", day)
                .query(Directory.FteRate.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no rate in programme " + programmeId));
    }

    List<BudgetLine> budgetLines(UUID programmeId) {
        return jdbc.sql("""
                        select id, programme_id, unit_id, account, text from budget_line
                        where programme_id = ? order by account
                        """).param(programmeId).query(BudgetLine.class).list();
    }
}
