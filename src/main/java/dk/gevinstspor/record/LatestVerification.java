package dk.gevinstspor.record;

import dk.gevinstspor.kernel.Today;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** What verifying all of the record found last, and when: computing it all again takes longer the longer the record is. */
@Component
class LatestVerification {

    private final Verification verification;
    private final Today today;
    private final AtomicReference<Found> latest = new AtomicReference<>();

    LatestVerification(Verification verification, Today today) {
        this.verification = verification;
        this.today = today;
    }

    /** @param at what was written later was not seen */
    record Found(Instant at, Verdict verdict) {}

    /** None since the application was started. */
    Optional<Found> get() {
        return Optional.ofNullable(latest.get());
    }

    Found verify() {
        Instant at = today.now();
        Found found = new Found(at, verification.verify());
        latest.set(found);
        return found;
    }
}
