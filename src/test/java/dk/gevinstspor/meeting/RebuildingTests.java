package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.economy.Spending;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.Rebuilding.Rebuilt;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusSnapshot.Restatement;
import dk.gevinstspor.meeting.StatusSnapshot.Restatement.Figure;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.LightPolicy;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.ProgrammeSetup;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Pdfs;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.SignIn;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A report that was sent can be made again from the facts as they were known, and what was corrected since is told next time. */
@DatabaseTest
@Transactional
class RebuildingTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final Quarter REPORTED = new Quarter(2022, 3);
    private static final LocalDate DAY = LocalDate.of(2022, 10, 3);
    private static final LocalDate NEXT = LocalDate.of(2023, 1, 2);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Spending spending;

    @Autowired
    private Measures measures;

    @Autowired
    private ProgrammeSetup setup;

    @Autowired
    private Reporting reporting;

    @Autowired
    private StatusReports reports;

    @Autowired
    private ReportFacts facts;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvc mvc;

    private Cast cast;
    private UUID initiative;
    private UUID answer;
    private UUID report;

    @BeforeEach
    void a_report_on_one_initiative_that_was_answered() {
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, T);
        spent("80", LocalDate.of(2022, 9, 1));
        clock.set(LocalDate.of(2022, 9, 12));
        answer = confirming.confirm(
                calendar.openPeriod(initiative).orElseThrow(),
                new Answer(Fte.of("0.6"), GoalsMet.MET, null, List.of()),
                owner());
        report = reported(DAY);
        clock.set(DAY.plusDays(7));
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void nothing_that_comes_in_later_changes_what_is_made_again() {
        confirming.correct(answer, new Answer(Fte.of("0.4"), GoalsMet.PARTLY, "Talt igen", List.of()), owner());
        spent("55", LocalDate.of(2022, 9, 20));
        measures.setLights(
                cast.programme(), new LightPolicy(new BigDecimal("0.5"), 1, 2, BigDecimal.ONE, 2, 3), manager());
        setup.addTarget(cast.programme(), 2022, null, Fte.of("77"), manager());
        played.fundedByFees(played.inFollowUp(cast, T), true);

        Rebuilt rebuilt = rebuilding.of(reports.get(report)).orElseThrow();

        assertThat(rebuilt.differences()).isEmpty();
        assertThat(rebuilt.values()).isGreaterThan(20);
    }

    @Test
    void what_was_changed_past_the_facts_is_shown_where_it_is() {
        facts.snapshot(
                report,
                altered(facts.snapshot(report).orElseThrow()),
                facts.frozen(report).orElseThrow().recordedAt(),
                Actor.SYSTEM);

        assertThat(rebuilding.of(reports.get(report)).orElseThrow().differences())
                .containsExactly(new Rebuilding.Difference("target", "9", "0"));
    }

    @Test
    void a_correction_stands_in_the_next_report_with_what_was_said() {
        confirming.correct(answer, new Answer(Fte.of("0.4"), GoalsMet.PARTLY, "Talt igen", List.of()), owner());
        spent("55", LocalDate.of(2022, 9, 20));

        List<Restatement> told = restatements(reported(NEXT));

        assertThat(told)
                .extracting(Restatement::report, Restatement::figure)
                .containsExactly(tuple(REPORTED, Figure.CONFIRMED), tuple(REPORTED, Figure.SPENT));
        assertThat(told.get(0).was()).isEqualByComparingTo("0.6");
        assertThat(told.get(0).now()).isEqualByComparingTo("0.4");
        assertThat(told.get(1).was()).isEqualByComparingTo("80");
        assertThat(told.get(1).now()).isEqualByComparingTo("135");
        assertThat(told.get(0).day()).isEqualTo(DAY.plusDays(7));
    }

    @Test
    void what_is_told_once_is_not_told_again_and_what_is_new_is_no_correction() {
        confirming.correct(answer, new Answer(Fte.of("0.4"), GoalsMet.PARTLY, "Talt igen", List.of()), owner());
        reported(NEXT);
        clock.set(LocalDate.of(2023, 2, 1));
        spent("20", LocalDate.of(2023, 1, 20));

        assertThat(restatements(reported(LocalDate.of(2023, 4, 3)))).isEmpty();
    }

    @Test
    void the_page_says_that_all_is_the_same_and_gives_the_same_paper() throws Exception {
        confirming.correct(answer, new Answer(Fte.of("0.4"), GoalsMet.PARTLY, "Talt igen", List.of()), owner());

        mvc.perform(get("/rapporter/{id}/genskabt", report).with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("er de samme som i rapporten")));
        byte[] sent = pdf("/rapporter/{id}/pdf");
        byte[] again = pdf("/rapporter/{id}/genskabt/pdf");

        assertThat(Pdfs.textOf(again)).isEqualTo(Pdfs.textOf(sent)).contains("0,60");
        assertThat(Pdfs.pixels(again)).isEqualTo(Pdfs.pixels(sent));
    }

    @Test
    void the_next_report_prints_the_correction() throws Exception {
        confirming.correct(answer, new Answer(Fte.of("0.4"), GoalsMet.PARTLY, "Talt igen", List.of()), owner());
        report = reported(NEXT);

        assertThat(Pdfs.textOf(pdf("/rapporter/{id}/pdf")))
                .contains("Rettelser til tidligere rapporter", "0,60 ÅV", "0,40 ÅV", "Talt igen");
    }

    private byte[] pdf(String address) throws Exception {
        return mvc.perform(get(address, report).with(SignIn.as(cast.manager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private UUID reported(LocalDate day) {
        clock.set(day);
        UUID id = null;
        for (var next = reporting.openNext(cast.programme());
                next.isPresent();
                next = reporting.openNext(cast.programme())) {
            id = next.get();
            reporting.takeSnapshot(id);
            reporting.write(id, "Det går.", ClaimedLights.NONE, List.of(), manager());
            reporting.approve(id, Actor.onTheWeb(cast.chair()));
        }
        return id;
    }

    private List<Restatement> restatements(UUID reportId) {
        return facts.snapshot(reportId).orElseThrow().restatements();
    }

    private void spent(String thousands, LocalDate day) {
        Spending.Entry entry = new Spending.Entry(
                Spending.Kind.DEVELOPMENT, Money.of(thousands), null, day, clock.instant(), cast.manager());
        spending.record(UUID.randomUUID(), entry, cast.programme(), initiative, manager());
    }

    private static StatusSnapshot altered(StatusSnapshot snapshot) {
        return new StatusSnapshot(
                snapshot.programme(),
                snapshot.quarter(),
                snapshot.asOf(),
                snapshot.lights(),
                Fte.of("9"),
                snapshot.initiatives(),
                snapshot.economy(),
                snapshot.departments(),
                snapshot.risks(),
                snapshot.missingAnswers(),
                snapshot.decisions(),
                snapshot.milestones(),
                snapshot.forecast(),
                snapshot.riskLimits(),
                snapshot.criteria(),
                snapshot.disputed(),
                snapshot.corrected(),
                snapshot.restatements());
    }

    private Actor owner() {
        return Actor.onTheWeb(cast.head());
    }

    private Actor manager() {
        return Actor.onTheWeb(cast.manager());
    }
}
