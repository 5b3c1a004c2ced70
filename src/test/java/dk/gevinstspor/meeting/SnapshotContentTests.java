package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.gevinstspor.benefit.Answer;
import dk.gevinstspor.benefit.Confirming;
import dk.gevinstspor.benefit.Disputing;
import dk.gevinstspor.benefit.FollowUpCalendar;
import dk.gevinstspor.benefit.GoalsMet;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusSnapshot.CorrectedFigure;
import dk.gevinstspor.meeting.StatusSnapshot.CriterionStatus;
import dk.gevinstspor.meeting.StatusSnapshot.DisputedFigure;
import dk.gevinstspor.meeting.StatusSnapshot.InitiativeStatus;
import dk.gevinstspor.meeting.StatusSnapshot.Milestone;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.support.DatabaseTest;
import dk.gevinstspor.support.MutableClock;
import dk.gevinstspor.support.Played;
import dk.gevinstspor.support.TestOrganisation;
import dk.gevinstspor.support.TestOrganisation.Cast;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What a snapshot keeps beside the figures themselves. */
@DatabaseTest
@Transactional
class SnapshotContentTests {

    private static final LocalDate T = LocalDate.of(2022, 5, 15);
    private static final LocalDate ASKED = LocalDate.of(2022, 8, 15);
    private static final LocalDate REPORTED = LocalDate.of(2022, 10, 3);
    private static final Quarter Q2 = new Quarter(2022, 2);
    private static final Quarter Q3 = new Quarter(2022, 3);

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private Played played;

    @Autowired
    private FollowUpCalendar calendar;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Disputing disputing;

    @Autowired
    private SuccessCriteria criteria;

    @Autowired
    private StatusSnapshots snapshots;

    @Autowired
    private MutableClock clock;

    private Cast cast;
    private UUID initiative;

    @BeforeEach
    void aProgramme() {
        clock.set(T);
        cast = organisation.programme();
        initiative = played.inFollowUp(cast, T);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void gates_passed_in_the_quarter_are_milestones_once() {
        clock.set(LocalDate.of(2022, 7, 20));

        assertThat(of(Q2).milestones())
                .extracting(Milestone::stage)
                .containsExactly("DISCOVERY", "DEVELOPMENT", "HYPERCARE", "FOLLOW_UP");
        clock.set(REPORTED);
        assertThat(of(Q3).milestones()).isEmpty();
    }

    @Test
    void what_is_live_is_expected_to_save_and_nothing_of_it_is_freed_before_it_is_measured() {
        clock.set(LocalDate.of(2022, 7, 20));

        InitiativeStatus live = of(Q2).initiatives().get(0);

        assertThat(live.estimated()).isEqualTo(Fte.of("0.6"));
        assertThat(live.freed()).isEqualTo(Fte.ZERO);
        assertThat(live.forecast()).isNotNull().isGreaterThan(Fte.ZERO);
        assertThat(of(Q2).forecast().expected()).isNotEmpty();
        assertThat(of(Q2).forecast().quarter()).isEqualTo(new Quarter(2023, 2));
    }

    @Test
    void a_disputed_figure_is_freed_and_shown_but_not_confirmed() {
        UUID confirmation = confirmed("0.6");
        assertThat(of(Q3).initiatives().get(0).benefitCourse().confirmationId()).isEqualTo(confirmation);

        disputing.challenge(confirmation, "Robotten stod stille", Actor.onTheWeb(cast.manager()));

        clock.set(REPORTED);
        StatusSnapshot snapshot = of(Q3);
        assertThat(snapshot.disputed())
                .containsExactly(new DisputedFigure(
                        number(snapshot), "Partshøring", Q3, Fte.of("0.6"), ASKED, "Eva Enhedschef"));
        assertThat(snapshot.sum(InitiativeStatus::confirmed)).isEqualTo(Fte.ZERO);
        assertThat(snapshot.sum(InitiativeStatus::freed)).isEqualTo(Fte.of("0.6"));
    }

    @Test
    void a_correction_is_told_in_the_next_report_with_its_reason_and_in_no_other() {
        UUID confirmation = confirmed("0.6");
        clock.set(LocalDate.of(2022, 8, 20));
        confirming.correct(
                confirmation,
                new Answer(Fte.of("0.5"), GoalsMet.MET, "Talt dobbelt", List.of()),
                Actor.onTheWeb(cast.head()));

        clock.set(LocalDate.of(2023, 1, 2));
        StatusSnapshot snapshot = of(Q3);
        assertThat(snapshot.corrected())
                .containsExactly(new CorrectedFigure(
                        number(snapshot),
                        "Partshøring",
                        Q3,
                        Fte.of("0.6"),
                        Fte.of("0.5"),
                        LocalDate.of(2022, 8, 20),
                        "Talt dobbelt"));
        assertThat(of(new Quarter(2022, 4)).corrected()).isEmpty();
    }

    @Test
    void a_criterion_stands_where_it_was_last_judged_by_the_day() {
        Actor manager = Actor.onTheWeb(cast.manager());
        criteria.add(
                UUID.randomUUID(),
                cast.programme(),
                "Fire initiativer i gang",
                "Kontrakt for alle",
                "TMF",
                Q2,
                false,
                manager);
        clock.set(LocalDate.of(2022, 7, 20));
        criteria.judge(criteria.of(cast.programme()).get(0).id(), Standing.MET, "I juli", manager);

        assertThat(of(Q2).criteria())
                .containsExactly(new CriterionStatus(
                        "Fire initiativer i gang", "Kontrakt for alle", "TMF", Q2, false, Standing.NOT_YET, null));
        assertThat(of(Q3).criteria())
                .extracting(CriterionStatus::standing, CriterionStatus::note)
                .containsExactly(tuple(Standing.MET, "I juli"));
    }

    private StatusSnapshot of(Quarter quarter) {
        return snapshots.of(cast.programme(), quarter);
    }

    private static String number(StatusSnapshot snapshot) {
        return snapshot.initiatives().get(0).number();
    }

    private UUID confirmed(String fte) {
        clock.set(ASKED);
        UUID period = calendar.openPeriod(initiative).orElseThrow();
        return confirming.confirm(
                period, new Answer(Fte.of(fte), GoalsMet.MET, null, List.of()), Actor.onTheWeb(cast.head()));
    }
}
