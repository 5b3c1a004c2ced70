package dk.gevinstspor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUps;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.contract.Contracts;
import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Stage;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import dk.gevinstspor.meeting.RebuiltReports;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.record.Verification;
import dk.gevinstspor.support.PostgresForTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration's programme, played from its first day by the application itself. */
@SpringBootTest
@ActiveProfiles({"test", "demo"})
@Import(StoryTests.Database.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Database {

        @Bean
        JdbcConnectionDetails freshDatabase() {
            return PostgresForTests.newDatabase();
        }
    }

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Verification verification;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Today today;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private TimeTravel travel;

    @Autowired
    private Opening opening;

    @Autowired
    private Confirming confirming;

    @Autowired
    private ApplicationContext context;

    @Test
    void all_that_was_signed_and_confirmed_is_in_a_record_that_verifies() {
        assertThat(verification.verify().breaks()).isEmpty();
        assertThat(verification.verify().entries()).isGreaterThan(30);
    }

    @Test
    void a_contract_was_amended_before_its_go_live() {
        UUID access = Scene.initiative(Chapter.ACCESS);
        assertThat(contracts.inForce(access).orElseThrow().versionNumber()).isEqualTo(2);
        assertThat(contracts.promisedOn(access, LocalDate.of(2022, 12, 1))).contains(Fte.of("0.7"));
    }

    @Test
    void a_visitor_comes_in_on_17_August_2022() {
        assertThat(today.date()).isEqualTo(LocalDate.of(2022, 8, 17));
    }

    @Test
    void the_initiatives_stand_in_different_stages() {
        assertThat(stage("access")).isEqualTo(Stage.DEVELOPMENT);
        assertThat(stage("hearing")).isEqualTo(Stage.FOLLOW_UP);
        assertThat(stage("roads")).isEqualTo(Stage.CONTRACT);
        assertThat(stage("housing")).isEqualTo(Stage.DISCOVERY);
        assertThat(stage("waste")).isEqualTo(Stage.FOLLOW_UP);
    }

    @Test
    void the_four_pipeline_initiatives_have_their_intervals_and_waste_stands_outside_the_target() {
        List<String> intervals =
                jdbc.sql("""
                        select i.fee_funded || ' ' || s.fte_low::float || '-' || s.fte_high::float
                        from initiative i join screening s on s.initiative_id = i.id
                        where i.programme_id = ? order by i.number""").param(Programmes.TECHNICAL.id).query(String.class).list();

        assertThat(intervals).containsExactly("false 1-2", "false 0.4-0.8", "false 1-2", "false 0.75-1.25", "true 4-7");
    }

    @Test
    void the_first_follow_up_of_the_party_hearings_has_been_asked_and_waits() {
        assertThat(jdbc.sql("select subject from demo_mailbox where receiver = 'Else Enhedschef' order by sent_at desc")
                        .query(String.class)
                        .list())
                .isNotEmpty();
        assertThat(jdbc.sql("select quarter from follow_up_period where initiative_id = ? and state = 'OPEN'")
                        .param(Scene.initiative("hearing"))
                        .query(String.class)
                        .list())
                .containsExactly("2022-Q3");
    }

    @Test
    void every_quarter_since_the_third_of_2021_has_its_report() {
        assertThat(jdbc.sql("select quarter from status_report where programme_id = ? order by quarter")
                        .param(Programmes.TECHNICAL.id)
                        .query(String.class)
                        .list())
                .containsExactly("2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2");
    }

    @Test
    void the_meetings_were_commented_on_decided_on_conditions_and_have_their_minutes() {
        assertThat(jdbc.sql("""
                        select r.quarter || ' ' || d.outcome || case when d.conditions is null then '' else ' on conditions' end
                            || case when c.id is not null then ', done' when d.owner_id is not null then ', open' else '' end
                        from steering_decision d join status_report r on r.id = d.report_id
                        left join decision_closing c on c.decision_id = d.id order by r.quarter, d.number""").query(String.class).list())
                .containsExactly(
                        "2021-Q3 FOLLOWED",
                        "2021-Q4 FOLLOWED on conditions, done",
                        "2022-Q1 CHANGED, open",
                        "2022-Q1 POSTPONED");
        assertThat(jdbc.sql("select stage_from || ' ' || stage_to from decision_effect where initiative_id = ?")
                        .param(Scene.initiative("housing"))
                        .query(String.class)
                        .single())
                .isEqualTo("PRIORITISATION DISCOVERY");
        assertThat(jdbc.sql("select count(*) from report_comment")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThat(jdbc.sql("select subject from demo_mailbox where subject like 'Beslutningsreferat%'")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(jdbc.sql("select receiver from demo_mailbox where subject like 'Fristen er passeret%'")
                        .query(String.class)
                        .list())
                .containsExactly("Emil Enhedschef");
    }

    @Test
    void only_what_a_controller_harvested_counts() {
        assertThat(jdbc.sql("select sum(fte) from harvest").query(Integer.class).single())
                .isEqualTo(5);
    }

    @Test
    void the_cases_have_versions_frozen_at_gates_forecasts_and_scenarios() {
        assertThat(jdbc.sql("""
                        select i.number || ' gate ' || f.gate from case_freeze f
                        join initiative i on i.id = f.initiative_id
                        where i.programme_id = ? order by i.number, f.gate""")
                        .param(Programmes.TECHNICAL.id)
                        .query(String.class)
                        .list())
                .containsExactly("1 gate 2", "2 gate 2", "2 gate 3", "2 gate 4", "5 gate 2", "5 gate 3", "5 gate 4");
        assertThat(jdbc.sql("select reason from economic_case where initiative_id = ? order by seq desc limit 1")
                        .param(Scene.initiative("roads"))
                        .query(String.class)
                        .single())
                .contains("Koncern IT");
        assertThat(jdbc.sql("select count(*) from case_scenario")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from forecast")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from price_index where programme_id = ?")
                        .param(Programmes.TECHNICAL.id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void the_case_of_an_initiative_comes_from_a_document_that_was_corrected_and_accepted() {
        UUID housing = Scene.initiative("housing");
        EconomicCase imported = cases.ofInitiative(housing).orElseThrow();
        assertThat(imported.of(CaseLine.Kind.OPERATION, 2025))
                .as("corrected: the document says 500")
                .isEqualTo(Money.of(50));
        assertThat(imported.payback(EconomicCase.Basis.TOTAL_ECONOMY))
                .hasValueSatisfying(payback -> assertThat(payback.year()).isEqualTo(2023));
        assertThat(imported.lines())
                .extracting(line -> line.remarks().source())
                .allSatisfy(source -> assertThat(source).startsWith("kontrol-af-tomme-boliger.docx · tabel 1, række "));
        assertThat(jdbc.sql("""
                        select f.rule || ': ' || r.reason from proposal_case c
                        join proposal_finding f on f.case_id = c.case_id
                        left join proposal_finding_reason r on r.finding_id = f.id where c.initiative_id = ?""").param(housing).query(String.class).list())
                .singleElement()
                .asString()
                .startsWith("FteTimesRate: Rækkens navn");
    }

    @Test
    void a_measured_figure_is_corrected_doubted_and_accepted() {
        UUID waste = Scene.initiative("waste");
        assertThat(jdbc.sql("""
                        select fte::float || ' by ' || round(suggested, 2)::float from confirmation
                        where initiative_id = ? order by seq desc limit 2""").param(waste).query(String.class).list()).containsExactly("5.4 by 5.39", "5.6 by 5.39");
        assertThat(followUps.confirmed(waste)).hasValueSatisfying(counted -> {
            assertThat(counted.fte()).isEqualTo(Fte.of("5.4"));
            assertThat(counted.corrects()).isNotNull();
        });
        assertThat(jdbc.sql("select step from dispute_step order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("UPHELD", "ACCEPTED");
    }

    @Test
    void a_cooperative_has_a_delivery_to_settle_with_the_neighbour_and_a_design_at_the_lawyer() {
        new SecondProgramme(context).waitsForASettlementAndALawyer();
    }

    @Test
    void people_read_the_initiatives_of_their_own_programme_and_one_member_of_both_reads_both() {
        new SecondProgramme(context).isReadByItsOwnPeople();
    }

    @Test
    void an_idea_goes_to_the_programme_of_its_units_administration() {
        new SecondProgramme(context).getsTheIdeasOfItsAdministration();
    }

    @Test
    void started_again_nothing_is_played_twice() {
        Map<String, Integer> before = counts();

        opening.run(new DefaultApplicationArguments());

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void the_clock_never_goes_back() {
        travel.to(Instant.parse("2021-01-01T00:00:00Z"));

        assertThat(today.date()).isAfterOrEqualTo(LocalDate.of(2022, 8, 17));
    }

    /** The last one, as it moves the clock. */
    @Test
    @Order(Integer.MAX_VALUE)
    void played_on_to_the_end_of_2026_every_quarter_has_its_report_and_each_is_the_same_when_made_again() {
        for (Quarter quarter = new Quarter(2022, 3); quarter.year() < 2027; quarter = quarter.next()) {
            travel.to(Zone.morningOf(quarter.lastDay().minusDays(20)));
            answerWhatWasAsked(quarter);
            travel.to(Zone.morningOf(quarter.next().firstDay().plusDays(7)));
        }

        SortedMap<Quarter, List<String>> reports = RebuiltReports.differences(context, Programmes.TECHNICAL.id);

        assertThat(reports.keySet())
                .startsWith(new Quarter(2021, 3))
                .endsWith(new Quarter(2026, 4))
                .hasSize(4 * 5 + 2);
        assertThat(reports)
                .allSatisfy((quarter, differences) ->
                        assertThat(differences).as("%s made again", quarter).isEmpty());
    }

    /** Half an ÅV more or less each quarter, so that no two reports are alike. */
    private void answerWhatWasAsked(Quarter quarter) {
        jdbc.sql("select id, owner_id from follow_up_period where state = 'OPEN'")
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class)))
                .list()
                .forEach(asked -> confirming.confirm(
                        asked.getKey(),
                        new Answer(Fte.of("0." + (2 + quarter.number())), GoalsMet.MET, null, List.of()),
                        Actor.onTheWeb(asked.getValue())));
    }

    private Map<String, Integer> counts() {
        return List.of(
                        "decision",
                        "confirmation",
                        "harvest",
                        "spending",
                        "risk",
                        "demo_mailbox",
                        "forecast",
                        "case_scenario",
                        "proposal_import",
                        "economic_case")
                .stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
    }

    private Stage stage(String name) {
        Initiative initiative = initiatives.get(Scene.initiative(name));
        return initiative.stage();
    }
}
