package dk.gevinstspor.economy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.economy.TargetWatch.Passed;
import dk.gevinstspor.initiative.Interventions;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class TargetWatchTests {

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private ProgrammeSetup programmes;

    @Autowired
    private Played played;

    @Autowired
    private Cases cases;

    @Autowired
    private Interventions interventions;

    @Autowired
    private TargetWatch targets;

    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void a_target_of_one_from_2021_to_2026() {
        cast = organisation.programme();
        for (int year = 2021; year <= 2026; year++) {
            programmes.addTarget(cast.programme(), year, null, Fte.of("1"), Actor.SYSTEM);
        }
    }

    @Test
    void what_the_cases_save_in_a_year_is_summed_whenever_each_begins_and_ends() {
        saves(Map.of(2022, "0.5", 2024, "1.0"));
        saves(Map.of(2021, "0.3", 2022, "0.8", 2023, "0.2"));

        assertThat(passed())
                .containsExactly(passed(2022, "1.3"), passed(2024, "1.2"), passed(2025, "1.2"), passed(2026, "1.2"));
    }

    @Test
    void only_the_newest_version_counts_and_nothing_of_what_was_stopped() {
        UUID initiative = saves(Map.of(2022, "1.5"));
        cases.recordForInitiative(cast.programme(), initiative, saving(Map.of(2025, "1.1")), "Senere", actor());
        interventions.stop(saves(Map.of(2022, "4")), "Udfaset", actor());

        assertThat(passed()).containsExactly(passed(2025, "1.1"), passed(2026, "1.1"));
    }

    private List<Passed> passed() {
        // Sums follow when a transaction commits, and a test's never does.
        jdbc.sql("set constraints standing_due_settled immediate").update();
        return targets.of(cast.programme());
    }

    private UUID saves(Map<Integer, String> fte) {
        UUID initiative = played.atContract(cast);
        cases.recordForInitiative(cast.programme(), initiative, saving(fte), actor());
        return initiative;
    }

    private static EconomicCase saving(Map<Integer, String> fte) {
        TreeMap<Integer, Fte> byYear = new TreeMap<>();
        fte.forEach((year, saved) -> byYear.put(year, Fte.of(saved)));
        return new EconomicCase(Case2021.PRICES, List.of(CaseLine.saving("Tidsbesparelse", byYear, Case2021.BLENDED)));
    }

    private static Passed passed(int year, String planned) {
        return new Passed(year, Fte.of(planned), Fte.of("1"));
    }

    private Actor actor() {
        return Actor.onTheWeb(cast.manager());
    }
}
