package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.portfolio.ProgrammeStatus;
import dk.gevinstspor.portfolio.ProgrammeStatus.InitiativeFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of a day that is over stay what was known then, whatever comes in later about it. */
class KnownAtTests extends FollowUpFixture {

    private static final LocalDate REPORTED = LocalDate.of(2022, 10, 3);

    @Autowired
    private ProgrammeStatus status;

    private InitiativeFigures on(LocalDate day) {
        return status.initiatives(cast.programme(), KnownAt.endOf(day)).stream()
                .filter(each -> each.id().equals(initiative))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_correction_changes_no_report_before_it() {
        UUID period = asked(FIRST);
        clock.set(LocalDate.of(2022, 9, 20));
        UUID first = confirming.confirm(period, new Answer(Fte.of("0.8"), GoalsMet.MET, null, List.of()), owner());
        InitiativeFigures reported = on(REPORTED);
        clock.set(LocalDate.of(2022, 10, 10));
        confirming.correct(first, new Answer(Fte.of("0.5"), GoalsMet.MET, "Talt igen", List.of()), owner());

        assertThat(on(REPORTED)).isEqualTo(reported);
        assertThat(reported.confirmed()).isEqualTo(Fte.of("0.8"));
        assertThat(on(LocalDate.of(2022, 10, 10)).confirmed()).isEqualTo(Fte.of("0.5"));
    }

    @Test
    void an_answer_that_comes_late_is_not_in_the_report_that_was_missing_it() {
        UUID period = asked(FIRST);
        clock.set(REPORTED);
        InitiativeFigures reported = on(REPORTED);
        clock.set(LocalDate.of(2022, 10, 20));
        answer(period, "0.6");

        assertThat(on(REPORTED)).isEqualTo(reported);
        assertThat(reported.confirmed()).isEqualTo(Fte.ZERO);
        assertThat(status.unanswered(cast.programme(), KnownAt.endOf(REPORTED))).hasSize(1);
        assertThat(on(LocalDate.of(2022, 10, 20)).confirmed()).isEqualTo(Fte.of("0.6"));
    }

    @Test
    void a_period_cancelled_later_was_missing_its_answer_all_the_same() {
        asked(FIRST);
        InitiativeFigures reported = on(REPORTED);
        clock.set(LocalDate.of(2022, 10, 20));
        interventions.stop(initiative, "Systemet lukkes", manager());

        assertThat(on(REPORTED)).isEqualTo(reported);
        assertThat(reported.expected()).isEqualTo(Fte.of("0.6"));
        assertThat(status.unanswered(cast.programme(), KnownAt.endOf(REPORTED))).hasSize(1);
        assertThat(status.unanswered(cast.programme(), KnownAt.endOf(LocalDate.of(2022, 10, 20))))
                .isEmpty();
    }
}
