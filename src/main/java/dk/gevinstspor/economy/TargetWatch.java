package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.organisation.Directory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
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

    private final Questions questions;
    private final Directory directory;

    TargetWatch(Questions questions, Directory directory) {
        this.questions = questions;
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

    /** For {@link #of}: gross ÅV that the newest cases save in each year, from sums that are kept with the cases. */
    static Question<Year> question(UUID programmeId) {
        return Question.of(
                Year.class,
                "select year, sum(sum(fte)) over (order by year) as fte from programme_saving where programme_id = ?"
                        + " group by year",
                programmeId);
    }

    /** Gross ÅV saved in a year. */
    record Year(int year, Fte fte) {}

    /** Gross ÅV by year of the target; after its last year a case goes on saving as in it. */
    private SortedMap<Integer, Fte> planned(UUID programmeId, Set<Integer> targetYears) {
        TreeMap<Integer, Fte> planned = new TreeMap<>();
        questions.ask(question(programmeId)).forEach(row -> planned.put(row.year, row.fte));
        SortedMap<Integer, Fte> ofTarget = new TreeMap<>();
        for (int year : targetYears) {
            Map.Entry<Integer, Fte> last = planned.floorEntry(year);
            ofTarget.put(year, last == null ? Fte.ZERO : last.getValue());
        }
        return ofTarget;
    }
}
