package dk.gevinstspor.workplace.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Light;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.GeneratedProgramme;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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

/** The lights that the database keeps are those that the rule says, whatever the day and whatever became known. */
@DatabaseTest
@Import(GeneratedProgramme.class)
@Transactional
class KeptLightsTests {

    private static final LocalDate TODAY = MutableClock.START;
    private static final int INITIATIVES = 64;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private InitiativeRights rights;

    @Autowired
    private GeneratedProgramme generated;

    @Autowired
    private Measures measures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    private final Random random = new Random(7);
    private Cast cast;

    @BeforeEach
    void a_programme() {
        clock.set(TODAY);
        jdbc.sql("set constraints standing_due_settled immediate").update();
        cast = generated.of(INITIATIVES, TODAY);
    }

    @AfterEach
    void back_to_the_first_day() {
        clock.set(TODAY);
    }

    @Test
    void on_every_day_of_years_a_kept_light_is_what_the_rule_says_while_facts_are_added() {
        Set<Light> seen = new HashSet<>();
        for (int round = 0; round < 6; round++) {
            Map<LocalDate, LightPolicy> policies = policies();
            Map<UUID, Map<LocalDate, Light>> kept = kept(policies.keySet());
            for (Facts facts : facts()) {
                Map<LocalDate, Light> said = new TreeMap<>();
                policies.forEach((day, policy) -> said.put(day, facts.light(day, policy)));
                assertThat(kept.get(facts.id)).as("round %d, %s", round, facts).isEqualTo(said);
                seen.addAll(said.values());
            }
            somethingHappens();
        }
        assertThat(seen).containsExactlyInAnyOrder(Light.values());
    }

    @Test
    void what_is_set_aside_and_taken_up_again_has_the_light_of_the_rule_though_nothing_else_happens() {
        for (String stage : List.of("PARKED", "DESIGN", "STOPPED", "DESIGN")) {
            jdbc.sql(
                            "update initiative set stage = ? where programme_id = ? and go_live_on is null and planned_go_live is not null")
                    .params(stage, cast.programme())
                    .update();

            Map<LocalDate, LightPolicy> policies = policies();
            Map<UUID, Map<LocalDate, Light>> kept = kept(policies.keySet());
            for (Facts facts : facts()) {
                assertThat(kept.get(facts.id).get(TODAY.plusDays(400)))
                        .as("%s, %s", stage, facts)
                        .isEqualTo(facts.light(TODAY.plusDays(400), policies.get(TODAY.plusDays(400))));
            }
        }
    }

    @Test
    void a_filter_finds_those_that_show_its_light_on_days_far_back_and_far_ahead() {
        somethingHappens();
        for (int day : new int[] {-2000, -100, -1, 0, 1, 14, 31, 93, 400, 4000}) {
            clock.set(TODAY.plusDays(day));
            Map<Light, Set<Integer>> shown = found(Map.of()).stream()
                    .collect(Collectors.groupingBy(
                            PipelineRow::light, Collectors.mapping(PipelineRow::number, Collectors.toSet())));
            for (Light light : Light.values()) {
                assertThat(found(Map.of("lys", light.name())))
                        .as("%s after %d days", light, day)
                        .extracting(PipelineRow::number)
                        .containsExactlyInAnyOrderElementsOf(shown.getOrDefault(light, Set.of()));
                assertPageAndBoardAgree(light);
            }
        }
    }

    private void assertPageAndBoardAgree(Light light) {
        List<PipelineRow> all = found(Map.of("lys", light.name(), "takst", "nej"));
        Pipeline.Page page = pipeline.page(
                PipelineFilter.of(Map.of("lys", light.name(), "takst", "nej")), rights.reach(cast.manager()));
        assertThat(page.total()).isEqualTo(all.size());
        assertThat(page.rows())
                .containsExactlyElementsOf(all.stream().limit(Pipeline.PAGE).toList());
        Map<Stage, Long> counted =
                all.stream().collect(Collectors.groupingBy(PipelineRow::stage, Collectors.counting()));
        pipeline.board(PipelineFilter.of(Map.of("lys", light.name(), "takst", "nej")), rights.reach(cast.manager()))
                .forEach(column ->
                        assertThat((long) column.total()).isEqualTo(counted.getOrDefault(column.stage(), 0L)));
    }

    /** What a light follows from. */
    private record Facts(
            UUID id,
            Stage stage,
            LocalDate planned,
            LocalDate live,
            Fte confirmed,
            Fte expected,
            List<LocalDate> askedOn,
            List<Fte> promised) {

        Light light(LocalDate day, LightPolicy policy) {
            Light time =
                    live == null && !stage.isUnderWay() ? Light.NONE : policy.time(planned, live == null ? day : live);
            Fte due = expected;
            for (int k = 0; k < askedOn.size(); k++) {
                due = askedOn.get(k).plusDays(14).isAfter(day) ? due : promised.get(k);
            }
            return Light.worst(List.of(time, policy.benefits(confirmed, due)));
        }
    }

    private List<Facts> facts() {
        return jdbc.sql("""
                        select i.id, i.stage, coalesce(s.planned_go_live, i.planned_go_live) as planned, i.go_live_on,
                               coalesce(s.confirmed, 0) as confirmed, coalesce(s.expected, 0) as expected,
                               coalesce(s.unanswered_at, '{}') as asked, coalesce(s.unanswered_expected, '{}') as promised
                        from initiative i left join initiative_standing s on s.initiative_id = i.id
                        where i.programme_id = ? order by i.number""")
                .param(cast.programme())
                .query((row, number) -> new Facts(
                        row.getObject("id", UUID.class),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("planned", LocalDate.class),
                        row.getObject("go_live_on", LocalDate.class),
                        new Fte(row.getBigDecimal("confirmed")),
                        new Fte(row.getBigDecimal("expected")),
                        list(row.getArray("asked"), (Timestamp at) -> Zone.dayOf(at.toInstant())),
                        list(row.getArray("promised"), (BigDecimal fte) -> new Fte(fte))))
                .list();
    }

    @SuppressWarnings("unchecked")
    private static <T, R> List<R> list(Array array, Function<T, R> read) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(each -> read.apply((T) each))
                .toList();
    }

    private Map<LocalDate, LightPolicy> policies() {
        Map<LocalDate, LightPolicy> policies = new TreeMap<>();
        for (LocalDate day = TODAY.minusDays(300); day.isBefore(TODAY.plusDays(900)); day = day.plusDays(1)) {
            policies.put(day, LightPolicy.DEFAULT);
        }
        jdbc.sql("select valid_from from light_policy where programme_id = ? order by valid_from")
                .param(cast.programme())
                .query(LocalDate.class)
                .list()
                .forEach(from -> {
                    LightPolicy policy = measures.lights(cast.programme(), from);
                    policies.replaceAll((day, before) -> day.isBefore(from) ? before : policy);
                });
        return policies;
    }

    private Map<UUID, Map<LocalDate, Light>> kept(Set<LocalDate> days) {
        Map<UUID, Map<LocalDate, Light>> kept = new HashMap<>();
        jdbc.sql("""
                        select l.initiative_id, d.day, l.light from unnest(:days::date[]) d (day)
                        join initiative_light l on l.from_day <= d.day and l.until_day > d.day
                        join initiative i on i.id = l.initiative_id and i.programme_id = :programme
                            and (i.number, i.stage, i.fee_funded) = (l.number, l.stage, l.fee_funded)""")
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("programme", cast.programme())
                .query((ResultSet row) -> {
                    Light before = kept.computeIfAbsent(
                                    row.getObject("initiative_id", UUID.class), id -> new TreeMap<>())
                            .put(row.getObject("day", LocalDate.class), Light.valueOf(row.getString("light")));
                    assertThat(before).isNull();
                });
        return kept;
    }

    /** To every third initiative each; and once in a while to all, by a policy. */
    private void somethingHappens() {
        jdbc.sql("""
                        insert into plan (id, initiative_id, gate, planned_go_live, valid_from, recorded_at, person_id, channel)
                        select gen_random_uuid(), id, 'GO_LIVE', :day, :day, now(), :by, 'WEB' from initiative
                        where programme_id = :programme and number % 3 = :third""").params(anyThird()).update();
        jdbc.sql("""
                        update initiative set stage = case stage when 'PARKED' then 'DESIGN' else 'PARKED' end
                        where programme_id = :programme and number % 3 = :third and go_live_on is null""").params(anyThird()).update();
        jdbc.sql("""
                        update initiative set go_live_on = :day, fee_funded = not fee_funded
                        where programme_id = :programme and number % 7 = :third""").params(anyThird()).update();
        jdbc.sql("""
                        insert into follow_up_period (id, version, initiative_id, ordinal, quarter, due_at, asked_at, owner_id, state)
                        select gen_random_uuid(), 0, i.id, 100 + p.n, (2030 + p.n) || '-Q1', p.due, p.due, :by, 'OPEN'
                        from initiative i join benefit_contract c on c.initiative_id = i.id
                        cross join lateral (select count(*) as n,
                            cast(:day as date) + make_interval(days => i.number % 200, hours => i.number % 24) as due
                            from follow_up_period where initiative_id = i.id) p
                        where i.programme_id = :programme and i.number % 3 = :third""").params(anyThird()).update();
        jdbc.sql("""
                        insert into dispute (id, initiative_id, period_id, confirmation_id, reason, valid_from, recorded_at,
                            person_id, channel)
                        select distinct on (initiative_id) gen_random_uuid(), initiative_id, period_id, id, 'For højt',
                            valid_from, recorded_at, person_id, channel
                        from confirmation k where initiative_id in (select id from initiative
                                where programme_id = :programme and number % 3 = :third and :day is not null and :by is not null)
                            and not exists (select from dispute d where d.period_id = k.period_id)
                        order by initiative_id, seq desc""").params(anyThird()).update();
        jdbc.sql("""
                        insert into light_policy (programme_id, budget_red, yellow_months, red_months, benefits_red, yellow_risk,
                            red_risk, valid_from, recorded_at, person_id, channel)
                        values (:programme, 0.1, :third, :third + 2, 0.1 * :third, 8, 15, :day, now(), :by, 'WEB')""").params(anyThird()).update();
    }

    private Map<String, Object> anyThird() {
        return Map.of(
                "programme", cast.programme(),
                "third", random.nextInt(3),
                "day", TODAY.plusDays(random.nextInt(500) - 200),
                "by", cast.manager());
    }

    private List<PipelineRow> found(Map<String, String> asked) {
        List<PipelineRow> rows = new ArrayList<>();
        pipeline.each(PipelineFilter.of(asked), rights.reach(cast.manager()), rows::add);
        return rows;
    }
}
