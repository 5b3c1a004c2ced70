package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that lives and ends with this application, on data that stay. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int ATTEMPTS = 5;

    private final InstanceLock lock;
    private final Cluster cluster;
    private final Login login;

    private EmbeddedServer(InstanceLock lock, Cluster cluster, Login login) {
        this.lock = lock;
        this.cluster = cluster;
        this.login = login;
    }

    /** Starts the server on the given directory, or fails with a {@link CannotStart} and leaves nothing running. */
    static EmbeddedServer start(Path path) {
        DataDirectory directory = DataDirectory.prepare(path);
        InstanceLock lock = InstanceLock.take(directory);
        try {
            return start(directory, lock);
        } catch (IOException e) {
            lock.close();
            throw new CannotStart(
                    "The data directory %s cannot be used (%s): check its disk and who owns its files."
                            .formatted(directory.root(), e),
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedServer start(DataDirectory directory, InstanceLock lock) throws IOException {
        String password = Password.readOrMake(directory);
        Binaries binaries = Binaries.unpack(directory.binaries());
        Programs programs = new Unprivileged(directory.home(), binaries).programs();
        Cluster cluster = new Cluster(directory, binaries, programs);
        if (Files.exists(cluster.path())) {
            cluster.checkVersion();
        } else {
            log.info("Making a new database in {}", directory.root());
            cluster.create();
        }
        int port = start(cluster, new RememberedPort(directory.port()));
        Login login = new Login(port, password);
        try {
            login.verify(cluster);
        } catch (IOException | RuntimeException e) {
            cluster.stop();
            throw e;
        }
        log.info("The embedded PostgreSQL runs on port {} with its data in {}", port, directory.root());
        return new EmbeddedServer(lock, cluster, login);
    }

    /** Only we hold the lock, so a server that still runs here lost its application. */
    private static void clearUp(Cluster cluster) throws IOException {
        PostmasterPid left = PostmasterPid.read(cluster.path()).orElse(null);
        if (left == null || !left.isAlive()) {
            return;
        }
        if (left.isServerOf(cluster.path())) {
            log.info("Stopping the database server that a killed Gevinstspor left (process {})", left.pid());
            cluster.stop();
        } else {
            // PostgreSQL only asks whether the process lives and would refuse to start.
            log.info("Removing a stale postmaster.pid: process {} is another program", left.pid());
            Files.delete(PostmasterPid.file(cluster.path()));
        }
    }

    /** The port can be taken in between, and the sessions of a killed server need a moment to end. */
    private static int start(Cluster cluster, RememberedPort ports) throws IOException {
        for (int attempt = 1; ; attempt++) {
            clearUp(cluster);
            int port = ports.choose();
            Programs.Result result = cluster.start(port);
            if (result.ok()) {
                return port;
            }
            if (attempt == ATTEMPTS || !pause(attempt)) {
                throw cluster.failed("did not start", result);
            }
        }
    }

    private static boolean pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(200L * attempt);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Login login() {
        return login;
    }

    @Override
    public void close() {
        try {
            cluster.stop();
        } finally {
            lock.close();
        }
    }
}
