package dk.gevinstspor.mail;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The answer by mail that this transaction registers: what is written to its author meanwhile, answers it. */
final class Answering {

    private static final Object KEY = Answering.class;

    private Answering() {}

    static boolean during(InboundReply reply, BooleanSupplier registering) {
        TransactionSynchronizationManager.bindResource(KEY, reply);
        try {
            return registering.getAsBoolean();
        } finally {
            TransactionSynchronizationManager.unbindResource(KEY);
        }
    }

    /** Null outside of one. */
    static @Nullable InboundReply current() {
        return (InboundReply) TransactionSynchronizationManager.getResource(KEY);
    }
}
