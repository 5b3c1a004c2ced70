package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusReport.ClaimedLights;
import dk.gevinstspor.meeting.StatusReport.Recommendation;
import dk.gevinstspor.meeting.StatusReport.State;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatusReportTests {

    private final StatusReport draft = new StatusReport(
            UUID.randomUUID(),
            null,
            UUID.randomUUID(),
            new Quarter(2022, 3),
            State.DRAFT,
            null,
            ClaimedLights.NONE,
            List.of());

    @Test
    void a_report_is_written_approved_distributed_and_decided_in_that_order() {
        StatusReport decided = written(draft).approved().distributed().decided();

        assertThat(decided.state()).isEqualTo(State.DECIDED);
        assertThat(decided.assessment()).isEqualTo("Det går.");
    }

    @Test
    void a_report_sent_back_keeps_what_was_written_and_can_be_written_again() {
        StatusReport back = written(draft).sentBack();

        assertThat(back.state()).isEqualTo(State.DRAFT);
        assertThat(back.assessment()).isEqualTo("Det går.");
        assertThat(written(back).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void a_draft_can_be_neither_approved_nor_distributed() {
        assertThatIllegalStateException().isThrownBy(draft::approved);
        assertThatIllegalStateException().isThrownBy(draft::distributed);
    }

    @Test
    void an_approved_report_is_not_written_or_approved_again() {
        StatusReport approved = written(draft).approved();

        assertThatIllegalStateException().isThrownBy(() -> written(approved));
        assertThatIllegalStateException().isThrownBy(approved::approved);
        assertThatIllegalStateException().isThrownBy(approved::sentBack);
    }

    @Test
    void only_from_its_approval_may_everyone_read_it() {
        assertThat(State.SUBMITTED.isApproved()).isFalse();
        assertThat(State.APPROVED.isApproved()).isTrue();
        assertThat(State.DECIDED.isApproved()).isTrue();
    }

    private static StatusReport written(StatusReport report) {
        return report.written("Det går.", ClaimedLights.NONE, List.of(Recommendation.of("At tage til efterretning.")));
    }
}
