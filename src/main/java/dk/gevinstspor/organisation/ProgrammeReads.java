package dk.gevinstspor.organisation;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgrammeReads {

    private static final String NEWEST_TARGETS = """
            select distinct on (year, department_id) year, department_id, fte from savings_target
            where programme_id = :programme and recorded_at < :known
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
    SortedMap<Integer, Fte> targets(UUID programmeId, Instant known) {
        SortedMap<Integer, Fte> targets = new TreeMap<>();
        jdbc.sql("""
                        select year, coalesce(
                            sum(fte) filter (where department_id is null), sum(fte)) as fte
                        from (%s) newest group by year
                        """.formatted(NEWEST_TARGETS))
                .param("programme", programmeId)
                .param("known", Timestamp.from(known))
                .query((ResultSet row) -> {
                    targets.put(row.getInt("year"), new Fte(row.getBigDecimal("fte")));
                });
        return targets;
    }

    Map<UUID, Fte> targetsByDepartment(UUID programmeId, int year, Instant known) {
        Map<UUID, Fte> targets = new HashMap<>();
        jdbc.sql("select department_id, fte from (%s) newest where year = :year and department_id is not null"
                        .formatted(NEWEST_TARGETS))
                .param("programme", programmeId)
                .param("known", Timestamp.from(known))
                .param("year", year)
                .query((ResultSet row) -> {
                    targets.put(row.getObject("department_id", UUID.class), new Fte(row.getBigDecimal("fte")));
                });
        return targets;
    }

    /** The newest of that day; before the first rate, the first one. */
    Directory.FteRate rate(UUID programmeId, LocalDate day) {
        return Optional.ofNullable(rates(programmeId, List.of(day)).get(day))
                .orElseThrow(() -> new NoSuchElementException("no rate in programme " + programmeId));
    }

    Map<LocalDate, Directory.FteRate> rates(UUID programmeId, Collection<LocalDate> days) {
        return jdbc
                .sql("""
                        select d.day, r.name, r.amount, r.price_level, r.valid_from
                        from unnest(cast(:days as date[])) d (day) cross join lateral (
                            select * from fte_rate where programme_id = :programme and values_savings
                            order by valid_from > d.day, abs(valid_from - d.day), id desc limit 1) r""")
                .param("programme", programmeId)
                .param("days", days.stream().distinct().map(Date::valueOf).toArray(Date[]::new))
                .query(OnDay.class)
                .list()
                .stream()
                .collect(Collectors.toMap(OnDay::day, OnDay::rate));
    }

    private record OnDay(LocalDate day, String name, Money amount, PriceLevel priceLevel, LocalDate validFrom) {

        Directory.FteRate rate() {
            return new Directory.FteRate(name, amount, priceLevel, validFrom);
        }
    }

    List<BudgetLine> budgetLines(UUID programmeId) {
        return jdbc.sql("""
                        select id, programme_id, unit_id, account, text from budget_line
                        where programme_id = ? order by account
                        """).param(programmeId).query(BudgetLine.class).list();
    }
}
