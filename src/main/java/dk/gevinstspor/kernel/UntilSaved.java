package dk.gevinstspor.kernel;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * In a transaction that also writes, what was read is remembered until the transaction saves it: whoever saves says so.
 * What others commit meanwhile is seen by the next transaction. Outside of one, everything is read anew.
 */
public final class UntilSaved {

    private UntilSaved() {}

    /** @param question equal for equal questions: a name and its parameters, as in {@code List.of("profile", contract)} */
    @SuppressWarnings("unchecked")
    public static <T> T of(Object question, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.get();
        }
        Map<Object, Object> answers = answers();
        Object known = answers.get(question);
        if (known == null) {
            known = read.get();
            answers.put(question, known);
        }
        return (T) known;
    }

    /** What was saved, or read under a lock: from now on this is the answer. */
    public static void know(Object question, Object answer) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            answers().put(question, answer);
        }
    }

    public static void forget(Object question) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            answers().remove(question);
        }
    }

    private static Map<Object, Object> answers() {
        return Remembered.of(UntilSaved.class);
    }
}
