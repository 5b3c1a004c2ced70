package dk.gevinstspor.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTests {

    private final MutableClock clock = new MutableClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void an_account_is_open_until_the_last_permitted_mistake() {
        fail(LoginThrottle.PER_ACCOUNT - 1, "eva@x", "10.0.0.1");
        assertThat(throttle.isBlocked("eva@x", "10.0.0.1")).isFalse();

        fail(1, "EVA@x ", "10.0.0.2");
        assertThat(throttle.isBlocked("eva@x", "10.0.0.3")).isTrue();
    }

    @Test
    void the_pause_ends() {
        fail(LoginThrottle.PER_ACCOUNT, "eva@x", "10.0.0.1");

        clock.advance(LoginThrottle.PAUSE.plus(Duration.ofSeconds(1)));

        assertThat(throttle.isBlocked("eva@x", "10.0.0.1")).isFalse();
    }

    @Test
    void a_right_password_forgives_the_account_but_not_the_address() {
        for (int account = 0; account < LoginThrottle.PER_ADDRESS; account++) {
            throttle.failed("person" + account, "10.0.0.1");
        }
        throttle.succeeded("person0");

        assertThat(throttle.isBlocked("person0", "10.0.0.1")).isTrue();
        assertThat(throttle.isBlocked("person0", "10.0.0.2")).isFalse();
    }

    private void fail(int times, String account, String address) {
        for (int time = 0; time < times; time++) {
            throttle.failed(account, address);
        }
    }
}
