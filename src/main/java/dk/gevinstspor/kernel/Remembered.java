package dk.gevinstspor.kernel;

import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read, for one purpose. It lasts as long as the transaction: its synchronizations end with it, and
 * stand aside while it is suspended.
 */
final class Remembered implements TransactionSynchronization {

    private final Class<?> purpose;
    private final Map<Object, Object> byQuestion = new HashMap<>();

    private Remembered(Class<?> purpose) {
        this.purpose = purpose;
    }

    /**
     * In the transaction that is under way; each purpose has answers of its own.
     *
     * @throws IllegalStateException when there is none
     */
    static Map<Object, Object> of(Class<?> purpose) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(each -> each instanceof Remembered other && other.purpose == purpose)
                .map(each -> ((Remembered) each).byQuestion)
                .findFirst()
                .orElseGet(() -> {
                    Remembered answers = new Remembered(purpose);
                    TransactionSynchronizationManager.registerSynchronization(answers);
                    return answers.byQuestion;
                });
    }
}
