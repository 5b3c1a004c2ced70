package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The data directory of one PostgreSQL, and what its programs do with it. */
final class Cluster {

    static final String USER = "gevinstspor";

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final DataDirectory directory;
    private final Binaries binaries;
    private final Programs programs;

    Cluster(DataDirectory directory, Binaries binaries, Programs programs) {
        this.directory = directory;
        this.binaries = binaries;
        this.programs = programs;
    }

    Path path() {
        return directory.cluster();
    }

    /** Makes the cluster, all or nothing: UTF-8, Danish order, checksums, passwords also on this machine. */
    void create() throws IOException {
        Path unfinished = directory.home().resolve("cluster.new");
        FileSystemUtils.deleteRecursively(unfinished);
        must(
                "could not make its database",
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--pwfile=" + directory.password(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=icu",
                        "--icu-locale=da",
                        "--data-checksums"));
        Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Fails with a sentence when the data belong to another major version, which these programs cannot read. */
    void checkVersion() throws IOException {
        String ours = Files.readString(path().resolve("PG_VERSION")).strip();
        String output = must("does not answer", List.of(binaries.program("postgres"), "--version"));
        if (!output.contains(" " + ours + ".")) {
            throw new CannotStart(
                    "The data in %s were written by PostgreSQL %s, and this Gevinstspor brings %s: use the Gevinstspor that wrote them, or move the data by pg_dump and pg_restore."
                            .formatted(path(), ours, output));
        }
    }

    Programs.Result start(int port) {
        String options =
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60 -c log_checkpoints=off"
                        .formatted(port);
        return programs.run(
                LIMIT,
                List.of(
                        binaries.program("pg_ctl"),
                        "start",
                        "--wait",
                        "--timeout=100",
                        "--pgdata=" + path(),
                        "--log=" + directory.log(),
                        "--options=" + options));
    }

    /** Ends all sessions and stops; where that takes too long, the next start recovers from the log. */
    void stop() {
        if (!stop("fast").ok()
                && PostmasterPid.read(path())
                        .filter(pid -> pid.isServerOf(path()))
                        .isPresent()) {
            must("could not be stopped", stopCommand("immediate"));
        }
    }

    private Programs.Result stop(String mode) {
        return programs.run(LIMIT, stopCommand(mode));
    }

    private List<String> stopCommand(String mode) {
        return List.of(
                binaries.program("pg_ctl"), "stop", "--wait", "--timeout=20", "--mode=" + mode, "--pgdata=" + path());
    }

    /** The number that PostgreSQL gave this cluster when it was made; it stands first in pg_control. */
    long systemIdentifier() throws IOException {
        try (var control = Files.newInputStream(path().resolve("global").resolve("pg_control"))) {
            return ByteBuffer.wrap(control.readNBytes(Long.BYTES))
                    .order(ByteOrder.nativeOrder())
                    .getLong();
        }
    }

    private String must(String problem, List<String> command) {
        Programs.Result result = programs.run(LIMIT, command);
        if (!result.ok()) {
            throw failed(problem, result);
        }
        return result.output();
    }

    CannotStart failed(String problem, Programs.Result result) {
        return new CannotStart(
                "The embedded PostgreSQL %s: %s (see also %s).".formatted(problem, result.output(), directory.log()));
    }
}
