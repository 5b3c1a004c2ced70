package dk.gevinstspor.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that the nodes share: each piece is claimed and done in one transaction, so that it is done once or not at all,
 * whoever is killed. What is stopped on the way waits for the next worker; what breaks {@value #ATTEMPTS} times is given up.
 */
public final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int ATTEMPTS = 3;

    private final String what;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    /** Counts them where a transaction that is taken back does not reach. */
    public interface Attempts {

        /** @return how many times it has been tried, this one included */
        int attempt(UUID id);

        /** It was stopped, not broken. */
        void forgetAttempt(UUID id);

        /** It is not tried any more. */
        void giveUp(UUID id);
    }

    /**
     * @param what for the log
     * @param transaction that a piece is done in
     */
    public Claims(String what, Attempts attempts, TransactionTemplate transaction) {
        this.what = what;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    /** What a worker has in hand. */
    private static final class Hand {

        private @Nullable UUID id;
        private int attempt;
        private boolean stopped;
    }

    /**
     * Does the next that waits.
     *
     * @param claim locks it until the transaction ends, so that no other worker finds it
     * @param work asks now and then whether to go on; once it heard no, what breaks was only stopped
     * @return whether there was one
     */
    public boolean next(Supplier<Optional<UUID>> claim, BiConsumer<UUID, BooleanSupplier> work, BooleanSupplier goOn) {
        Hand hand = new Hand();
        BooleanSupplier asked = () -> {
            hand.stopped = !goOn.getAsBoolean();
            return !hand.stopped;
        };
        try {
            transaction.executeWithoutResult(status -> claim.get().ifPresent(id -> {
                hand.id = id;
                hand.attempt = attempts.attempt(id);
                work.accept(id, asked);
            }));
        } catch (RuntimeException e) {
            UUID id = hand.id;
            if (id == null) {
                throw e;
            }
            if (hand.stopped) {
                attempts.forgetAttempt(id);
                return false;
            }
            LOG.error("{} {} broke at attempt {}", what, id, hand.attempt, e);
            if (hand.attempt >= ATTEMPTS) {
                attempts.giveUp(id);
            }
        }
        return hand.id != null;
    }
}
