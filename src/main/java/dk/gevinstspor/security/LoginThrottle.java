package dk.gevinstspor.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after {@value #PER_ACCOUNT} wrong passwords for an account, or {@value #PER_ADDRESS} from an
 * address, a quarter of an hour passes before the next try. Real time, also where the programme's clock is simulated;
 * counted in memory, so a restart forgets.
 */
@Component
class LoginThrottle {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 50;
    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LeastRecentlyUsed();

    LoginThrottle() {
        this(Clock.systemUTC());
    }

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isBlocked(String account, String address) {
        return count(accountKey(account)) >= PER_ACCOUNT || count(addressKey(address)) >= PER_ADDRESS;
    }

    /** For tokens, which name no account until they are known. */
    synchronized boolean isBlocked(String address) {
        return count(addressKey(address)) >= PER_ADDRESS;
    }

    synchronized void failed(String address) {
        add(addressKey(address));
    }

    synchronized void failed(String account, String address) {
        add(accountKey(account));
        add(addressKey(address));
    }

    /** The address keeps its count: one good password does not pay for guessing at others. */
    synchronized void succeeded(String account) {
        failures.remove(accountKey(account));
    }

    private int count(String key) {
        Failures found = failures.get(key);
        return found == null || isOver(found) ? 0 : found.count;
    }

    private void add(String key) {
        Failures found = failures.get(key);
        failures.put(
                key,
                found == null || isOver(found)
                        ? new Failures(1, clock.instant())
                        : new Failures(found.count + 1, clock.instant()));
    }

    private boolean isOver(Failures found) {
        return found.last.plus(PAUSE).isBefore(clock.instant());
    }

    private static String accountKey(String account) {
        String known = account.strip().toLowerCase(Locale.ROOT);
        return "account:" + (known.length() > 254 ? known.substring(0, 254) : known);
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }

    private record Failures(int count, Instant last) {}

    private static final class LeastRecentlyUsed extends LinkedHashMap<String, Failures> {

        LeastRecentlyUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    }
}
