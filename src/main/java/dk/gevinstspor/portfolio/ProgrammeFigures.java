package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A programme's key figures today, from sums that the facts' own transactions keep: the same work however many there are. */
@Component
public class ProgrammeFigures {

    private final JdbcClient jdbc;

    ProgrammeFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A programme today; fee-funded initiatives count in none of the figures.
     *
     * @param target ÅV accumulated at the end of this year
     * @param goal ÅV accumulated at the end of the last year with a target
     * @param contracted ÅV a year that signed contracts promise for the end of the quarter; confirmed and harvested are
     *     what became of them
     * @param whole ÅV a year that the same contracts promise in the end
     * @param quarter of the day
     * @param rate t.kr. a year that one ÅV is valued at; null before the first rate
     */
    public record Figures(
            UUID programmeId,
            String name,
            Fte target,
            Fte goal,
            Fte contracted,
            Fte whole,
            Quarter quarter,
            Fte confirmed,
            Fte harvested,
            @Nullable Money rate) {

        /** t.kr. a year; a saving, shown without its sign. */
        public @Nullable Money valueOf(Fte fte) {
            return rate == null ? null : fte.savingAt(rate).negate().wholeThousands();
        }

        /** ÅV a year by which the contracts promise more than the goal in the end; negative when they promise less. */
        public Fte aheadOfGoal() {
            return whole.minus(goal);
        }
    }

    /** Of every programme that the person has a role in, by name. */
    @Transactional(readOnly = true)
    public List<Figures> of(UUID personId, LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.name, coalesce(t.fte, 0) as target, coalesce(g.fte, 0) as goal,
                            coalesce(c.contracted, 0) as contracted,
                            coalesce(c.whole, 0) as whole,
                            coalesce(s.confirmed, 0) as confirmed, coalesce(s.harvested, 0) as harvested, r.amount
                        from programme p
                        left join lateral (select sum(confirmed) as confirmed, sum(harvested) as harvested
                            from programme_standing where programme_id = p.id) s on true
                        left join lateral (select sum(fte) filter (where quarter <= :day) as contracted,
                            sum(fte) as whole from programme_promise where programme_id = p.id) c on true
                        left join lateral (
                            select coalesce(sum(fte) filter (where department_id is null), sum(fte)) as fte from (
                                select distinct on (year, department_id) year, department_id, fte from savings_target
                                where programme_id = p.id and year <= extract(year from cast(:day as date))
                                order by year, department_id, id desc) newest
                            group by year order by year desc limit 1) t on true
                        left join lateral (
                            select coalesce(sum(fte) filter (where department_id is null), sum(fte)) as fte from (
                                select distinct on (year, department_id) year, department_id, fte from savings_target
                                where programme_id = p.id order by year, department_id, id desc) newest
                            group by year order by year desc limit 1) g on true
                        left join lateral (select amount from fte_rate
                            where programme_id = p.id and values_savings
                            order by valid_from > :day, abs(valid_from - cast(:day as date)), id desc limit 1) r on true
                        where exists (select from role_grant g where g.person_id = :person and g.revoked_at is null
                            and (g.programme_id = p.id or g.programme_id is null))
                        order by p.name, p.id""")
                .param("person", personId)
                .param("day", day)
                .query((row, number) -> figures(row, Quarter.of(day)))
                .list();
    }

    private static Figures figures(ResultSet row, Quarter quarter) throws SQLException {
        BigDecimal rate = row.getBigDecimal("amount");
        return new Figures(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new Fte(row.getBigDecimal("target")),
                new Fte(row.getBigDecimal("goal")),
                new Fte(row.getBigDecimal("contracted")),
                new Fte(row.getBigDecimal("whole")),
                quarter,
                new Fte(row.getBigDecimal("confirmed")),
                new Fte(row.getBigDecimal("harvested")),
                rate == null ? null : new Money(rate));
    }
}
