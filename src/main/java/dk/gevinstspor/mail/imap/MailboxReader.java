package dk.gevinstspor.mail.imap;

import dk.gevinstspor.mail.InboundMail;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Reads the mailbox for as long as the application runs: at once where the server calls, else now and then. */
@Component
@ConditionalOnProperty("gevinstspor.inbound.imap.host")
class MailboxReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);
    private static final long STOP_SECONDS = 20;

    /** What came between the last look and the first wait is not called out by every server. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ImapProperties properties;
    private final InboundMail inbound;
    private final Semaphore stopped = new Semaphore(0);
    private @Nullable ScheduledExecutorService threads;
    private volatile @Nullable ImapMailbox open;
    private volatile boolean running;

    MailboxReader(ImapProperties properties, InboundMail inbound) {
        this.properties = properties;
        this.inbound = inbound;
    }

    @Override
    public void start() {
        running = true;
        CustomizableThreadFactory factory = new CustomizableThreadFactory("mail-in-");
        factory.setDaemon(true);
        ScheduledExecutorService started = Executors.newScheduledThreadPool(2, factory);
        started.execute(() -> read(started));
        threads = started;
    }

    /** A mail that is being read is finished; what was not marked is read again, and found taken. */
    @Override
    public void stop() {
        running = false;
        stopped.release();
        ImapMailbox mailbox = open;
        if (mailbox != null) {
            mailbox.nudge();
        }
        ScheduledExecutorService reading = threads;
        if (reading == null) {
            return;
        }
        reading.shutdown();
        try {
            if (!reading.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                reading.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read(ScheduledExecutorService timer) {
        stopped.drainPermits();
        while (running) {
            try (ImapMailbox mailbox = ImapMailbox.open(properties)) {
                open = mailbox;
                boolean quiet = false;
                while (running) {
                    int taken = mailbox.handOver(inbound);
                    if (taken == 0) {
                        await(mailbox, quiet ? properties.poll() : SOON, timer);
                    }
                    quiet = taken == 0;
                }
            } catch (MessagingException | RuntimeException e) {
                if (running) {
                    log.warn(
                            "The mailbox cannot be read now, and is tried again: {}",
                            e.getClass().getSimpleName());
                }
                pause();
            } finally {
                open = null;
            }
        }
    }

    private void await(ImapMailbox mailbox, Duration longest, ScheduledExecutorService timer)
            throws MessagingException {
        if (!mailbox.calls()) {
            pause();
            return;
        }
        Future<?> nudge = timer.schedule(mailbox::nudge, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            mailbox.awaitCall();
        } finally {
            nudge.cancel(false);
        }
    }

    private void pause() {
        try {
            if (stopped.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                stopped.release();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
