package dk.gevinstspor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.portfolio.PortfolioReads.Behind;
import dk.gevinstspor.portfolio.PortfolioReads.Part;
import dk.gevinstspor.portfolio.PortfolioReads.Selection;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The initiatives behind a figure are read otherwise than the figure, and come to the same. */
@DatabaseTest
@Import(GeneratedProgramme.class)
@Transactional
class BehindAFigureTests {

    private static final List<Measure> REPORTED = List.of(Measure.CONTRACTED, Measure.CONFIRMED, Measure.HARVESTED);

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private PortfolioReads reads;

    @Autowired
    private InitiativeRights rights;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private List<PortfolioReads.Change> changes;

    @BeforeEach
    void a_programme_with_a_dispute_and_a_correction() {
        jdbc.sql("set constraints standing_due_settled immediate").update();
        cast = generated.of(480, MutableClock.START);
        jdbc.sql("""
                        insert into dispute (id, initiative_id, period_id, confirmation_id, reason, valid_from, recorded_at,
                            person_id, channel)
                        select gen_random_uuid(), initiative_id, period_id, id, 'For højt', valid_from, recorded_at,
                            person_id, channel from confirmation order by seq desc limit 7""").update();
        changes = reads.changes(cast.programme());
    }

    @Test
    void their_parts_sum_to_it_for_every_measure_quarter_department_and_technology() {
        UUID department = changes.get(0).departmentId();
        for (Measure measure : REPORTED) {
            for (Quarter quarter = new Quarter(2020, 2); quarter.year() < 2023; quarter = quarter.plus(2)) {
                for (boolean fees : new boolean[] {false, true}) {
                    assertSum(new Selection(measure, quarter, null, null, fees));
                    assertSum(new Selection(measure, quarter, department, null, fees));
                    assertSum(new Selection(measure, quarter, null, "RPA", fees));
                    assertSum(new Selection(measure, quarter, department, "", fees));
                }
            }
        }
    }

    @Test
    void who_may_read_some_of_them_reads_hers_with_their_sum() {
        Selection all = new Selection(Measure.CONTRACTED, new Quarter(2022, 4), null, null, false);
        List<UUID> hers = jdbc.sql("select id from initiative where programme_id = ? and benefit_owner_id = ?")
                .params(cast.programme(), cast.head())
                .query(UUID.class)
                .list();
        InitiativeRights.Reader head = rights.reader(cast.head(), cast.programme());

        Behind behind = reads.partsOf(head, cast.programme(), all, 1);

        assertThat(head.readsAll()).isFalse();
        assertThat(behind.parts()).isNotEmpty().allMatch(part -> hers.contains(part.id()));
        assertThat(behind.sum()).isEqualTo(sum(behind.parts()));
    }

    private void assertSum(Selection selection) {
        Fte figure = Portfolio.of(changes, selection);
        List<Part> parts = new ArrayList<>();
        @Nullable Behind behind = null;
        for (int page = 1; behind == null || behind.hasNext(); page++) {
            behind = reads.parts(cast.programme(), selection, page, figure);
            parts.addAll(behind.parts());
        }
        assertThat(sum(parts)).as("%s", selection).isEqualTo(figure);
        assertThat(parts).extracting(Part::id).doesNotHaveDuplicates();
    }

    private static Fte sum(List<Part> parts) {
        return parts.stream().map(Part::fte).reduce(Fte.ZERO, Fte::plus);
    }
}
