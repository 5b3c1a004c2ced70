package dk.gevinstspor.workplace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.portfolio.ProgrammeFigures;
import dk.gevinstspor.portfolio.ProgrammeStatus;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The figures and the lights of the list are those of the status report. */
@DatabaseTest
@Import(GeneratedProgramme.class)
@Transactional
class PipelineFiguresTests {

    private static final Instant DAY = Instant.parse("2022-01-03T08:00:00Z");
    private static final LocalDate END_OF_THE_QUARTER = LocalDate.of(2022, 3, 31);

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private InitiativeRights rights;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private Played played;

    @Autowired
    private ProgrammeStatus status;

    @Autowired
    private ProgrammeFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private Cast cast;

    @BeforeEach
    void a_programme() {
        clock.set(DAY);
        // Standings follow when a transaction commits, and a test's never does.
        jdbc.sql("set constraints standing_due_settled immediate").update();
        cast = generated.of(160, Zone.dayOf(DAY));
    }

    @AfterEach
    void back_to_the_first_day() {
        clock.set(DAY);
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

        List<PipelineRow> rows = rows();

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
    void a_disputed_figure_does_not_count_until_the_dispute_is_over() {
        UUID disputed = rows().stream()
                .filter(row -> row.confirmed().isMoreThan(Fte.ZERO))
                .findFirst()
                .orElseThrow()
                .id();
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

    private PipelineRow row(UUID id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private List<PipelineRow> rows() {
        List<PipelineRow> rows = new ArrayList<>();
        pipeline.each(PipelineFilter.of(Map.of()), rights.reach(cast.manager()), rows::add);
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
}
