package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.support.Reads;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestReadingsTests {

    private final LatestReadings latest = new LatestReadings();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void a_file_that_is_looked_at_again_is_not_read_again() {
        UUID file = UUID.randomUUID();

        LatestReadings.Read first = latest.file(file, this::read);

        assertThat(latest.file(file, this::read)).isSameAs(first);
        assertThat(reads).hasValue(1);
    }

    @Test
    void each_file_is_read_for_itself_and_only_the_latest_are_kept() {
        UUID first = UUID.randomUUID();
        latest.file(first, this::read);
        for (int other = 0; other < 30; other++) {
            latest.file(UUID.randomUUID(), this::read);
        }

        latest.file(first, this::read);

        assertThat(reads).hasValue(32);
    }

    private LatestReadings.Read read() {
        reads.incrementAndGet();
        Document document = Reads.text("Forslagets titel: Et forslag");
        return new LatestReadings.Read(document, Reads.understood("Forslagets titel: Et forslag"));
    }
}
