package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server wrote into the postmaster.pid of its data directory: its process and when it started.
 */
record PostmasterPid(long pid, Instant started) {

    /** Clocks are corrected and kept in different units; process numbers are not reused that fast. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Empty when there is no file, or only the beginning of one. */
    static Optional<PostmasterPid> read(Path cluster) {
        Path file = file(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new PostmasterPid(
                            Long.parseLong(lines.get(0).strip()),
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Whether the living process is a PostgreSQL of this data directory, and not one that got the number later. */
    boolean isServerOf(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(PostmasterPid::isPostgres)
                .filter(info -> info.arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElseGet(() -> startedThen(info)))
                .isPresent();
    }

    private static boolean isPostgres(ProcessHandle.Info info) {
        return info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    /** Windows does not tell the arguments of a process. */
    private boolean startedThen(ProcessHandle.Info info) {
        return info.startInstant()
                .filter(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }
}
