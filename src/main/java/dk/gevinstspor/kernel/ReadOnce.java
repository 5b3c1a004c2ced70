package dk.gevinstspor.kernel;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * In a transaction that only reads, as one that draws a page, the same question is asked of the database once: rights and
 * names are needed by every part of a page. In any other transaction, and in none, each question is asked anew.
 */
public final class ReadOnce {

    private ReadOnce() {}

    /** @param question equal for equal questions: a name and its parameters, as in {@code List.of("roles", person)} */
    @SuppressWarnings("unchecked")
    public static <T> T of(Object question, Supplier<T> read) {
        if (!isReading()) {
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

    /** What was read together with something else: a row of a list is known by its own id as well. */
    public static void know(Object question, Object answer) {
        if (isReading()) {
            answers().putIfAbsent(question, answer);
        }
    }

    /** All that has been asked so far, by question; nothing outside a transaction that only reads. */
    static Map<Object, Object> known() {
        return isReading() ? answers() : Map.of();
    }

    /** Whether it would be asked of the database now, and no more after that. */
    static boolean isOpen(Object question) {
        return isReading() && !answers().containsKey(question);
    }

    private static boolean isReading() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive();
    }

    private static Map<Object, Object> answers() {
        return Remembered.of(ReadOnce.class);
    }
}
