package dk.gevinstspor.workplace.start;

import dk.gevinstspor.initiative.Reach;
import dk.gevinstspor.kernel.Today;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of the next weeks on which an initiative is to reach something, soonest first. */
@Component
class Deadlines {

    static final int WEEKS = 4;

    private static final String EACH = """
            (select '%1$s' as kind, %2$s as day, i.id as initiative_id, 'A-' || i.number || ' ' || i.title as label
            from initiative i
            where %3$s and i.%2$s between :day and :last and %4$s
            order by i.%2$s, i.number limit :most)""";

    private final JdbcClient jdbc;
    private final Today today;

    Deadlines(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Transactional(readOnly = true)
    List<Deadline> of(Reach reach, int most) {
        LocalDate day = today.date();
        String visible = reach.condition("i");
        return jdbc.sql("select * from ("
                        + EACH.formatted(
                                "GO_LIVE",
                                "planned_go_live",
                                "i.go_live_on is null and i.stage not in ('PARKED', 'STOPPED', 'REJECTED', 'RETIRED')",
                                visible)
                        + " union all "
                        + EACH.formatted("HYPERCARE_END", "hypercare_until", "i.stage = 'HYPERCARE'", visible)
                        + " union all "
                        + EACH.formatted("PARKED_UNTIL", "parked_until", "i.stage = 'PARKED'", visible)
                        + ") soon order by day, label limit :most")
                .params(reach.parameters())
                .param("day", day)
                .param("last", day.plusWeeks(WEEKS))
                .param("most", most)
                .query(Deadline.class)
                .list();
    }
}
