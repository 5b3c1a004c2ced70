package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Directory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the savings in the cases of a programme's initiatives pass its target. What is beyond it is not the
 * programme's to keep: it is put to a political decision (domain "Money").
 */
@Service
@Transactional(readOnly = true)
public class TargetWatch {

    /** The stages in which nothing of an initiative is to be expected any more. */
    static final List<String> CLOSED = Arrays.stream(Stage.values())
            .filter(Stage::isClosed)
            .map(Stage::name)
            .toList();

    private final JdbcClient jdbc;
    private final Directory directory;

    TargetWatch(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /**
     * A year in which the cases save more than the target.
     *
     * @param planned gross ÅV saved in the year by the newest cases
     * @param target accumulated ÅV of the year
     */
    public record Passed(int year, Fte planned, Fte target) {

        public Fte beyond() {
            return planned.minus(target);
        }
    }

    /** The years with a target that is passed, in order; fee-funded and closed initiatives do not count. */
    public List<Passed> of(UUID programmeId) {
        SortedMap<Integer, Fte> targets = directory.savingsTarget(programmeId);
        SortedMap<Integer, Fte> planned = planned(programmeId, targets.keySet());
        return targets.entrySet().stream()
                .map(target ->
                        new Passed(target.getKey(), planned.getOrDefault(target.getKey(), Fte.ZERO), target.getValue()))
                .filter(year -> year.planned.isMoreThan(year.target))
                .toList();
    }

    /**
     * Gross ÅV by year of the target, of the newest cases; after its last year a case goes on saving as in it. What a
     * case saves from a year on is what that year adds to the year before: so the database sums by year, not by case.
     */
    private SortedMap<Integer, Fte> planned(UUID programmeId, Set<Integer> targetYears) {
        record Year(int year, Fte fte) {}
        TreeMap<Integer, Fte> planned = new TreeMap<>();
        jdbc.sql("""
                        with saved as (
                            select l.case_id, l.year, sum(l.fte) as fte
                            from (select distinct on (c.initiative_id) c.id from economic_case c
                                  join initiative i on i.id = c.initiative_id
                                  where c.programme_id = :programme and not i.fee_funded and i.stage not in (:closed)
                                  order by c.initiative_id, c.seq desc) newest
                            join case_line l on l.case_id = newest.id
                            where l.fte is not null group by l.case_id, l.year),
                        added as (
                            select year, fte - lag(fte, 1, 0) over (partition by case_id order by year) as fte from saved)
                        select year, sum(sum(fte)) over (order by year) as fte from added group by year""")
                .param("programme", programmeId)
                .param("closed", CLOSED)
                .query(Year.class)
                .list()
                .forEach(row -> planned.put(row.year, row.fte));
        SortedMap<Integer, Fte> ofTarget = new TreeMap<>();
        for (int year : targetYears) {
            Map.Entry<Integer, Fte> last = planned.floorEntry(year);
            ofTarget.put(year, last == null ? Fte.ZERO : last.getValue());
        }
        return ofTarget;
    }
}
