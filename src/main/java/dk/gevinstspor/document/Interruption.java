package dk.gevinstspor.document;

import java.util.concurrent.CancellationException;

/** Long work on a document asks now and then whether anybody still waits for it. */
public final class Interruption {

    private Interruption() {}

    /** @throws CancellationException when the time is up, or the program ends */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
