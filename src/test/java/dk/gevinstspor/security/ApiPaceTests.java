package dk.gevinstspor.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiPaceTests {

    private final MutableClock clock = new MutableClock();
    private final ApiPace pace = new ApiPace(3, clock);
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void twentySecondsPast() {
        clock.set(Instant.parse("2022-01-03T08:00:20Z"));
    }

    @Test
    void who_asks_too_often_waits_for_the_next_minute_and_nobody_else_does() {
        assertThat(IntStream.range(0, 4).mapToObj(each -> pace.admits(person)))
                .containsExactly(true, true, true, false);
        assertThat(pace.secondsToWait()).isEqualTo(40);
        assertThat(pace.admits(UUID.randomUUID())).isTrue();

        clock.advance(Duration.ofSeconds(39));
        assertThat(pace.admits(person)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pace.admits(person)).isTrue();
    }
}
