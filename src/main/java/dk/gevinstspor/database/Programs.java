package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs programs and waits for them.
 *
 * @param directory where they run and where their words are kept
 * @param prefix what stands before each command so that it does not run as root
 */
record Programs(Path directory, List<String> prefix) {

    record Result(boolean ok, String output) {}

    Result run(Duration limit, List<String> command) {
        try {
            // A file, for a pipe would stay open as long as the server that the program started.
            Path output = directory.resolve("command.log");
            var builder = new ProcessBuilder(
                            Stream.concat(prefix.stream(), command.stream()).toList())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = waitFor(process, limit);
            return new Result(
                    ended && process.exitValue() == 0, Files.readString(output).strip());
        } catch (IOException e) {
            return new Result(false, String.valueOf(e.getMessage()));
        }
    }

    private static boolean waitFor(Process process, Duration limit) {
        boolean ended = false;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.destroyForcibly();
        }
        return ended;
    }
}
