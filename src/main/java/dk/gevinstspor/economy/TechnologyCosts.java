package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Screening.Technology;
import dk.gevinstspor.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What solutions of each technology cost to develop: as the programme's own screenings estimate it. */
@Component
class TechnologyCosts {

    private final JdbcClient jdbc;

    TechnologyCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The known cost of a technology.
     *
     * @param screened how many initiatives it is known from
     * @param development their average, whole t.kr. of the programme's price level
     */
    record Cost(Technology technology, int screened, Money development) {}

    /** By technology, from the latest screening of each initiative. */
    List<Cost> of(UUID programmeId) {
        return jdbc.sql("""
                        select technology, count(*)::int as screened, round(avg(development_cost)) as development
                        from (select distinct on (s.initiative_id) s.technology, s.development_cost
                              from screening s join initiative i on i.id = s.initiative_id
                              where i.programme_id = ? order by s.initiative_id, s.seq desc) latest
                        group by technology order by technology""").param(programmeId).query(Cost.class).list();
    }
}
