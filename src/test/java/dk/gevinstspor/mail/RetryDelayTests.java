package dk.gevinstspor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTests {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "9, PT4H16M", "10, PT6H", "11, PT6H", "1000, PT6H"})
    void the_wait_doubles_from_a_minute_to_six_hours_give_or_take_a_fifth(int attempts, Duration expected) {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            assertThat(RetryDelay.after(attempts, random))
                    .isBetween(
                            expected.multipliedBy(8).dividedBy(10),
                            expected.multipliedBy(12).dividedBy(10));
        }
    }
}
