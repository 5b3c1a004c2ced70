package dk.gevinstspor.document;

import dk.gevinstspor.document.Reading.Reason;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a reader only so long, and takes whatever a library throws for a damaged file.
 *
 * <p>A thread of its own, because libraries have loops that no limit of ours reaches; its stack is small, so that deeply nested
 * content ends there early. A thread that is done waits a while for the next file; one that never ends is missed by nobody, and the
 * next file gets another.
 */
class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final long STACK = 1024 * 1024;
    private static final long IDLE_SECONDS = 10;

    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Patience::thread);

    private final Limits limits;

    Patience(Limits limits) {
        this.limits = limits;
    }

    Document of(Callable<Document> reading) throws Rejected {
        Future<Document> task = THREADS.submit(reading);
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw Budget.tooSlow(Place.DOCUMENT, limits);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw Budget.tooSlow(Place.DOCUMENT, limits);
        } catch (ExecutionException e) {
            throw rejection(Objects.requireNonNull(e.getCause()));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "document-reader", STACK);
        thread.setDaemon(true);
        return thread;
    }

    private static Rejected rejection(Throwable cause) {
        if (cause instanceof Rejected rejected) {
            return rejected;
        }
        if (cause instanceof Error error
                && !(cause instanceof StackOverflowError)
                && !(cause instanceof AssertionError)) {
            throw error;
        }
        // The library's message may quote the file, which belongs in no log.
        LOG.info(
                "A file could not be read: {}",
                cause instanceof IOException ? "damaged" : cause.getClass().getName());
        return new Rejected(Reason.CORRUPT);
    }
}
