package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.gevinstspor.kernel.Fte;
import org.junit.jupiter.api.Test;

class SnapshotJsonTests {

    @Test
    void a_stored_snapshot_is_read_as_it_was_written() {
        assertThat(SnapshotJson.read(SnapshotJson.write(Snapshots.sample()))).isEqualTo(Snapshots.sample());
    }

    @Test
    void amounts_quarters_and_days_are_stored_in_plain_text() {
        assertThat(SnapshotJson.write(Snapshots.sample()))
                .contains("\"quarter\":\"2022-Q3\"", "\"asOf\":\"2022-10-03\"", "\"confirmed\":\"1.2\"", "\"-574\"")
                .doesNotContain("isZero", "\"zero\"");
    }

    @Test
    void one_from_before_more_was_kept_is_still_read() throws Exception {
        StatusSnapshot before = Snapshots.before();

        assertThat(before.initiatives()).hasSameSizeAs(Snapshots.sample().initiatives());
        assertThat(before.milestones()).isEmpty();
        assertThat(before.forecast()).isNull();
        assertThat(before.initiatives().get(0).estimated()).isEqualTo(Fte.ZERO);
    }

    @Test
    void what_cannot_be_read_is_said() {
        assertThatIllegalStateException().isThrownBy(() -> SnapshotJson.read("{\"quarter\":\"2022\"}"));
    }
}
