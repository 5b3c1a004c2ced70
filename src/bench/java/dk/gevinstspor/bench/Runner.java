package dk.gevinstspor.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets a subject play, and adds up time, commits and log. */
final class Runner {

    private final Subject subject;
    private final Server server;
    private final HikariDataSource pool;
    private final String database;
    private long played;
    private long measured;
    private long nanos;
    private long wal;
    private long commitsBefore;

    Runner(Subject subject, Server server, HikariDataSource pool, String database) {
        this.subject = subject;
        this.server = server;
        this.pool = pool;
        this.database = database;
    }

    void reset() {
        played = 0;
        measured = 0;
        nanos = 0;
        wal = 0;
        commitsBefore = server.commits(pool, database);
    }

    void warmUp(int threads, int initiatives) {
        play(threads, initiatives);
    }

    void measure(int threads, int initiatives) {
        long logBefore = server.wal();
        long began = System.nanoTime();
        play(threads, initiatives);
        nanos += System.nanoTime() - began;
        wal += server.wal() - logBefore;
        measured += (long) initiatives * Subject.TRANSITIONS;
    }

    private void play(int threads, int initiatives) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<? extends Future<?>> all = IntStream.range(0, initiatives)
                    .mapToObj(i -> workers.submit(subject::playOne))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(subject.name() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
        played += (long) initiatives * Subject.TRANSITIONS;
    }

    Result result() {
        long commits = server.commits(pool, database) - commitsBefore;
        return new Result(
                subject.name(), measured * 1e9 / nanos, (double) commits / played, (double) wal / measured);
    }

    /** Per second, and per transition. */
    record Result(String name, double perSecond, double commits, double wal) {}
}
