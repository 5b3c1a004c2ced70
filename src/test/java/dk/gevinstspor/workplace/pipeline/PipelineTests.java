package dk.gevinstspor.workplace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the pipeline finds, in which order, and for whom. */
@DatabaseTest
@Import(GeneratedProgramme.class)
@Transactional
class PipelineTests {

    private static final Instant DAY = Instant.parse("2022-01-03T08:00:00Z");

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private InitiativeRights rights;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private DelegationSetup delegations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private Cast other;

    @BeforeEach
    void two_programmes() {
        clock.set(DAY);
        // Standings follow when a transaction commits, and a test's never does.
        jdbc.sql("set constraints standing_due_settled immediate").update();
        cast = generated.of(160, Zone.dayOf(DAY));
        other = generated.of(20, Zone.dayOf(DAY));
    }

    @AfterEach
    void back_to_the_first_day() {
        clock.set(DAY);
    }

    @Test
    void everybody_sees_in_a_list_exactly_what_she_may_open() {
        List<Initiative> all = new ArrayList<>(initiatives.of(cast.programme()));
        all.addAll(initiatives.of(other.programme()));
        List<UUID> readers = new ArrayList<>(List.of(
                cast.manager(),
                cast.consultant(),
                cast.processOwner(),
                cast.head(),
                cast.director(),
                cast.chair(),
                cast.delivery(),
                cast.controller(),
                cast.admin(),
                cast.outsider(),
                other.manager(),
                other.head()));
        readers.add(all.get(50).owners().benefitOwnerId());

        for (UUID reader : readers) {
            List<UUID> mayOpen = all.stream()
                    .filter(each -> rights.mayRead(reader, each))
                    .map(Initiative::id)
                    .toList();
            assertThat(found(reader, Map.of()).stream().map(PipelineRow::id))
                    .as("seen by %s", reader)
                    .containsExactlyInAnyOrderElementsOf(mayOpen);
        }
    }

    @Test
    void each_filter_leaves_exactly_its_own() {
        List<PipelineRow> all = found(cast.manager(), Map.of());
        UUID owner = initiatives.get(all.get(7).id()).owners().benefitOwnerId();

        assertThat(found(cast.manager(), Map.of("trin", "FOLLOW_UP")))
                .hasSize((int) all.stream()
                        .filter(row -> row.stage() == Stage.FOLLOW_UP)
                        .count())
                .isNotEmpty()
                .allMatch(row -> row.stage() == Stage.FOLLOW_UP);
        assertThat(found(cast.manager(), Map.of("ejer", owner.toString())))
                .isNotEmpty()
                .allMatch(row -> row.owner().equals(all.get(7).owner()));
        assertThat(found(cast.manager(), Map.of("takst", "ja"))).isNotEmpty().allMatch(PipelineRow::feeFunded);
        assertThat(found(cast.manager(), Map.of("takst", "nej"))).isNotEmpty().noneMatch(PipelineRow::feeFunded);
        assertThat(found(cast.manager(), Map.of("overskredet", "ja")).stream().map(PipelineRow::number))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(row -> row.overdueOn(Zone.dayOf(DAY)))
                        .map(PipelineRow::number)
                        .toList());
        assertThat(found(cast.manager(), Map.of("gevinst", "HARVESTED")))
                .isNotEmpty()
                .allMatch(row -> row.harvested().isMoreThan(Fte.ZERO));
    }

    @Test
    void who_reads_a_few_finds_those_of_hers_that_are_overdue() {
        UUID manager = cast.manager();
        UUID owner = found(manager, Map.of("overskredet", "ja")).stream()
                .map(row -> initiatives.get(row.id()).owners().benefitOwnerId())
                .findFirst()
                .orElseThrow();

        assertThat(found(owner, Map.of("overskredet", "ja")).stream().map(PipelineRow::number))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(found(owner, Map.of()).stream()
                        .filter(row -> row.overdueOn(Zone.dayOf(DAY)))
                        .map(PipelineRow::number)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RED", "YELLOW", "GREEN", "NONE"})
    void a_light_finds_those_that_show_it(String light) {
        List<Integer> shown = found(cast.manager(), Map.of()).stream()
                .filter(row -> row.light() == Light.valueOf(light))
                .map(PipelineRow::number)
                .toList();

        assertThat(found(cast.manager(), Map.of("lys", light)).stream().map(PipelineRow::number))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void a_department_has_its_units_initiatives_and_a_unit_only_its_own() {
        UUID department = jdbc.sql("select parent_id from current_unit where id = ?")
                .param(cast.unit())
                .query(UUID.class)
                .single();

        assertThat(found(cast.manager(), Map.of("afdeling", cast.unit().toString())))
                .hasSize(3)
                .allMatch(row -> row.unitId().equals(cast.unit()));
        assertThat(found(cast.manager(), Map.of("afdeling", department.toString())))
                .hasSize(3);
        assertThat(found(
                        cast.manager(), Map.of("afdeling", cast.administration().toString())))
                .hasSize(160);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nummer", "titel", "trin", "idriftsaettelse"})
    void an_order_holds_over_all_pages_in_both_directions(String order) {
        for (String direction : List.of("op", "ned")) {
            List<PipelineRow> whole = found(cast.manager(), Map.of("sorter", order, "retning", direction));
            List<Integer> paged = new ArrayList<>();
            for (int page = 1; page <= 7; page++) {
                pipeline.page(
                                PipelineFilter.of(
                                        Map.of("sorter", order, "retning", direction, "side", Integer.toString(page))),
                                rights.reach(cast.manager()))
                        .rows()
                        .forEach(row -> paged.add(row.number()));
            }
            assertThat(paged)
                    .containsExactlyElementsOf(
                            whole.stream().map(PipelineRow::number).toList());
            Comparator<PipelineRow> expected = expected(order);
            List<PipelineRow> known = whole.stream()
                    .filter(row -> !order.equals("idriftsaettelse") || day(row) != null)
                    .toList();
            assertThat(known).isSortedAccordingTo(direction.equals("op") ? expected : expected.reversed());
        }
    }

    @Test
    void the_board_has_a_column_for_each_stage_with_the_number_of_the_table() {
        Map<Stage, Long> counted = found(cast.manager(), Map.of()).stream()
                .collect(Collectors.groupingBy(PipelineRow::stage, TreeMap::new, Collectors.counting()));

        List<Pipeline.Column> columns = pipeline.board(PipelineFilter.of(Map.of()), rights.reach(cast.manager()));

        assertThat(columns).extracting(Pipeline.Column::stage).containsExactly(Stage.values());
        for (Pipeline.Column column : columns) {
            assertThat((long) column.total()).isEqualTo(counted.getOrDefault(column.stage(), 0L));
            assertThat(column.cards()).allMatch(card -> card.stage() == column.stage());
        }
    }

    @Test
    void who_owns_a_benefit_together_with_others_sees_its_initiative_and_so_does_who_acts_for_her() {
        UUID shared = jdbc.sql("""
                        insert into contract_co_owner (contract_id, person_id, position)
                        select c.id, :person, 0 from benefit_contract c join initiative i on i.id = c.initiative_id
                        where i.programme_id = :programme order by i.number limit 1
                        returning (select initiative_id from benefit_contract where id = contract_id)""")
                .param("person", cast.outsider())
                .param("programme", cast.programme())
                .query(UUID.class)
                .single();
        delegations.add(cast.outsider(), other.outsider(), Zone.dayOf(DAY), Zone.dayOf(DAY), Actor.SYSTEM);

        for (UUID reader : List.of(cast.outsider(), other.outsider())) {
            assertThat(found(reader, Map.of())).extracting(PipelineRow::id).containsExactly(shared);
            assertThat(rights.mayRead(reader, initiatives.get(shared))).isTrue();
        }
        assertThat(found(other.delivery(), Map.of()))
                .extracting(PipelineRow::id)
                .doesNotContain(shared);
    }

    private List<PipelineRow> found(UUID reader, Map<String, String> asked) {
        List<PipelineRow> rows = new ArrayList<>();
        pipeline.each(PipelineFilter.of(asked), rights.reach(reader), rows::add);
        return rows;
    }

    private static LocalDate day(PipelineRow row) {
        return row.goLiveOn() == null ? row.plannedGoLive() : row.goLiveOn();
    }

    private static Comparator<PipelineRow> expected(String order) {
        return switch (order) {
            case "nummer" -> Comparator.comparing(PipelineRow::number);
            case "titel" ->
                Comparator.comparing(
                        (PipelineRow row) ->
                                row.title().toLowerCase(java.util.Locale.ROOT).charAt(0),
                        (one, two) -> java.text.Collator.getInstance(java.util.Locale.forLanguageTag("da"))
                                .compare(one.toString(), two.toString()));
            case "trin" -> Comparator.comparing(PipelineRow::stage);
            default -> Comparator.comparing(PipelineTests::day);
        };
    }
}
