package dk.gevinstspor.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The application as a process of its own, in the default profile, with its data in one directory. */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long GLANCE = Duration.ofMillis(20).toNanos();
    private static final Pattern READY = Pattern.compile("Gevinstspor is ready: (http://localhost:\\d+)");

    private final Path directory;
    private final Path data;
    private final Path output;
    private @Nullable Process application;

    /** @param directory made here, and worked in */
    Installation(Path directory) {
        this.directory = directory;
        this.data = directory.resolve("data");
        this.output = directory.resolve("output.log");
    }

    void start() {
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(output);
            application = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "dk.gevinstspor.GevinstsporApplication",
                            "--server.port=0",
                            "--gevinstspor.data-directory=" + data)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a visitor would be told the address. */
    String address() {
        await("it is ready", () -> ready().isPresent());
        return ready().orElseThrow();
    }

    /** Waits until that many scenes of the demonstration's history have been played. */
    void awaitScenes(int number) {
        await(number + " scenes are played", () -> scenes() >= number);
    }

    private int scenes() {
        try {
            return count("select coalesce(max(steps_done), 0) from demo_progress");
        } catch (IllegalStateException e) {
            // The database or the table is not there yet.
            return 0;
        }
    }

    private void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!running().isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain until " + what + ":\n" + written());
            }
            LockSupport.parkNanos(GLANCE);
        }
    }

    private Optional<String> ready() {
        Matcher matcher = READY.matcher(written());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String written() {
        return read(output);
    }

    /** As kill -9 does; the database server goes on without it. */
    void killApplication() {
        running().destroyForcibly().onExit().join();
    }

    /** As when the machine loses its power. */
    void killAll() {
        Optional<ProcessHandle> postmaster = postmaster();
        running().destroyForcibly();
        postmaster.ifPresent(ProcessHandle::destroyForcibly);
        running().onExit().join();
        postmaster.ifPresent(killed -> killed.onExit().join());
    }

    private Process running() {
        if (application == null) {
            throw new IllegalStateException("not started");
        }
        return application;
    }

    private Optional<ProcessHandle> postmaster() {
        Path file = data.resolve("postgresql/cluster/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(read(file).lines().findFirst().orElseThrow()))
                : Optional.empty();
    }

    int count(String sql) {
        return Integer.parseInt(texts(sql).get(0));
    }

    List<String> texts(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            Stream.Builder<String> found = Stream.builder();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found.build().toList();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect() throws SQLException {
        Path home = data.resolve("postgresql");
        String port = read(home.resolve("port")).strip();
        if (port.isEmpty()) {
            throw new SQLException("no database yet");
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/gevinstspor?currentSchema=gevinstspor".formatted(port),
                "gevinstspor",
                read(home.resolve("password")).strip());
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops both in order where it still can, so that nothing is left behind. */
    @Override
    public void close() {
        if (application == null) {
            return;
        }
        application.destroy();
        try {
            if (application.waitFor(60, TimeUnit.SECONDS) && postmaster().isEmpty()) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        killAll();
    }
}
