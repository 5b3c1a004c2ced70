package dk.gevinstspor.workplace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.DelegationSetup;
import dk.gevinstspor.portfolio.ProgrammeFigures;
import dk.gevinstspor.portfolio.ProgrammeStatus;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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

/** What the pipeline finds, and for whom. */
@DatabaseTest
@Import(GeneratedProgramme.class)
@Transactional
class PipelineTests {

    private static final Instant DAY = Instant.parse("2022-01-03T08:00:00Z");
    private static final LocalDate END_OF_THE_QUARTER = LocalDate.of(2022, 3, 31);

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private InitiativeRights rights;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private ProgrammeStatus status;

    @Autowired
    private ProgrammeFigures figures;

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
    void figures_and_lights_are_those_of_the_status_report() {
        UUID played = this.played.inFollowUp(cast, LocalDate.of(2022, 1, 3));
        Map<UUID, ProgrammeStatus.InitiativeFigures> reported =
                status.initiatives(cast.programme(), KnownAt.endOf(Zone.dayOf(DAY))).stream()
                        .collect(Collectors.toMap(ProgrammeStatus.InitiativeFigures::id, Function.identity()));

        Map<UUID, Fte> contracted = status.initiatives(cast.programme(), KnownAt.endOf(END_OF_THE_QUARTER)).stream()
                .collect(Collectors.toMap(
                        ProgrammeStatus.InitiativeFigures::id, ProgrammeStatus.InitiativeFigures::contracted));

        List<PipelineRow> rows = found(cast.manager(), Map.of());

        assertThat(rows).hasSize(reported.size()).anyMatch(row -> row.id().equals(played));
        for (PipelineRow row : rows) {
            ProgrammeStatus.InitiativeFigures figure = reported.get(row.id());
            assertThat(row.contracted()).as(row.label()).isEqualTo(contracted.get(row.id()));
            assertThat(row.confirmed()).as(row.label()).isEqualTo(figure.confirmed());
            assertThat(row.harvested()).as(row.label()).isEqualTo(figure.harvested());
            assertThat(row.benefits() == Light.NONE)
                    .as(row.label())
                    .isEqualTo(figure.expected().isZero());
        }
    }

    @Test
    void the_key_figures_are_the_sums_of_the_report_without_what_fees_pay() {
        played.fundedByFees(played.inFollowUp(cast, LocalDate.of(2022, 1, 3)), true);
        played.inFollowUp(cast, LocalDate.of(2022, 1, 3));
        List<ProgrammeStatus.InitiativeFigures> counted = ownMoney(Zone.dayOf(DAY));

        ProgrammeFigures.Figures shown =
                figures.of(cast.manager(), Zone.dayOf(DAY)).get(0);

        assertThat(shown.contracted())
                .isEqualTo(sum(ownMoney(END_OF_THE_QUARTER), ProgrammeStatus.InitiativeFigures::contracted));
        assertThat(shown.confirmed()).isEqualTo(sum(counted, ProgrammeStatus.InitiativeFigures::confirmed));
        assertThat(shown.harvested()).isEqualTo(sum(counted, ProgrammeStatus.InitiativeFigures::harvested));
        assertThat(shown.contracted().isMoreThan(Fte.ZERO)).isTrue();
    }

    @Test
    void an_answer_that_is_missing_for_two_weeks_turns_the_light() {
        UUID id = played.inFollowUp(cast, LocalDate.of(2022, 1, 3));
        jdbc.sql("""
                        insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at,
                            owner_id, state)
                        values (gen_random_uuid(), 0, ?, 1, '2022-Q2', '2022-04-03T06:00:00Z', '2022-04-03T06:00:00Z', ?,
                            'OPEN')""").params(id, cast.head()).update();

        for (int day : new int[] {16, 17}) {
            clock.set(LocalDate.of(2022, 4, day));
            assertThat(row(id).benefits()).isEqualTo(day == 16 ? Light.NONE : Light.RED);
            assertThat(status.initiatives(cast.programme(), KnownAt.endOf(LocalDate.of(2022, 4, day))))
                    .filteredOn(each -> each.id().equals(id))
                    .allMatch(each -> each.expected().isZero() == (day == 16));
        }
    }

    @Test
    void of_two_missing_answers_the_light_turns_with_the_first_as_in_the_report() {
        UUID id = played.inFollowUp(cast, LocalDate.of(2022, 1, 3));
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            jdbc.sql("""
                            insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at,
                                owner_id, state)
                            values (gen_random_uuid(), 0, :id, :k, '2022-Q' || :k, '2022-04-03T06:00:00Z',
                                cast(:asked as timestamptz), :head, 'OPEN')""")
                    .param("id", id)
                    .param("k", ordinal)
                    .param("asked", ordinal == 1 ? "2022-11-05T07:00:00Z" : "2022-11-15T07:00:00Z")
                    .param("head", cast.head())
                    .update();
        }

        for (int day = 16; day <= 30; day++) {
            clock.set(LocalDate.of(2022, 11, day));
            boolean nothingExpected =
                    status.initiatives(cast.programme(), KnownAt.endOf(LocalDate.of(2022, 11, day))).stream()
                            .filter(each -> each.id().equals(id))
                            .allMatch(each -> each.expected().isZero());
            assertThat(nothingExpected).as("%d November", day).isEqualTo(day < 19);
            assertThat(row(id).benefits()).as("%d November", day).isEqualTo(day < 19 ? Light.NONE : Light.RED);
        }
    }

    @Test
    void the_time_light_compares_with_the_plan_frozen_at_the_last_gate() {
        UUID id = played.atContract(cast);
        LocalDate frozen = status.initiatives(cast.programme(), KnownAt.endOf(Zone.dayOf(DAY))).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .plannedGoLive();
        jdbc.sql("update initiative set planned_go_live = ? where id = ?")
                .params(frozen.plusYears(2), id)
                .update();
        clock.set(frozen.plusMonths(4));

        assertThat(row(id).time()).isEqualTo(Light.RED);
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

    @Test
    void a_disputed_figure_does_not_count_until_the_dispute_is_over() {
        UUID disputed =
                found(cast.manager(), Map.of("gevinst", "CONFIRMED")).get(0).id();
        Fte before = row(disputed).confirmed();
        jdbc.sql("""
                        insert into dispute (id, initiative_id, period_id, confirmation_id, reason, valid_from, recorded_at,
                            person_id, channel)
                        select gen_random_uuid(), initiative_id, period_id, id, 'For højt', valid_from, recorded_at,
                            person_id, channel from confirmation where initiative_id = ?""").param(disputed).update();
        assertThat(row(disputed).confirmed()).isEqualTo(Fte.ZERO);

        jdbc.sql("""
                        insert into dispute_step (id, dispute_id, step, valid_from, recorded_at, person_id, channel)
                        select gen_random_uuid(), id, 'WITHDRAWN', valid_from, recorded_at, person_id, channel
                        from dispute where initiative_id = ?""").param(disputed).update();
        assertThat(row(disputed).confirmed()).isEqualTo(before);
    }

    @Test
    void what_an_address_says_that_cannot_be_read_is_left_out() {
        PipelineFilter filter = PipelineFilter.of(Map.of(
                "trin", "NOWHERE", "afdeling", "x", "lys", "BLUE", "side", "-3", "sorter", "pris", "takst", "måske"));

        assertThat(filter).isEqualTo(PipelineFilter.of(Map.of()));
        assertThat(filter.narrows()).isFalse();
        assertThat(filter.query()).isEmpty();
    }

    @Test
    void the_address_of_a_filter_is_read_back_as_the_same_filter() {
        Map<String, String> asked = Map.of(
                "visning",
                "tavle",
                "trin",
                "DESIGN",
                "teknologi",
                "RPA",
                "lys",
                "RED",
                "overskredet",
                "ja",
                "takst",
                "nej",
                "gevinst",
                "CONFIRMED",
                "sorter",
                "titel",
                "retning",
                "ned");
        PipelineFilter filter = PipelineFilter.of(asked);
        Map<String, String> written = java.util.Arrays.stream(filter.query().split("&"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertThat(PipelineFilter.of(written)).isEqualTo(filter);
    }

    private PipelineRow row(UUID id) {
        return found(cast.manager(), Map.of()).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<PipelineRow> found(UUID reader, Map<String, String> asked) {
        List<PipelineRow> rows = new ArrayList<>();
        pipeline.each(PipelineFilter.of(asked), rights.reach(reader), rows::add);
        return rows;
    }

    private List<ProgrammeStatus.InitiativeFigures> ownMoney(LocalDate day) {
        return status.initiatives(cast.programme(), KnownAt.endOf(day)).stream()
                .filter(each -> !each.feeFunded())
                .toList();
    }

    private static Fte sum(
            List<ProgrammeStatus.InitiativeFigures> all, Function<ProgrammeStatus.InitiativeFigures, Fte> figure) {
        return all.stream().map(figure).reduce(Fte.ZERO, Fte::plus);
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
