package dk.gevinstspor.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An application of its own that holds a data directory until it is killed. */
final class ServerInAnotherJvm implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

    private ServerInAnotherJvm(Process process) {
        this.process = process;
    }

    static ServerInAnotherJvm start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServerInAnotherJvm.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("The other JVM did not start its server");
            }
        }
        return new ServerInAnotherJvm(process);
    }

    long pid() {
        return process.pid();
    }

    /** As kill -9 does: nothing of the application runs any more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] args) throws IOException {
        EmbeddedServer.start(Path.of(args[0]));
        System.out.println(READY);
        System.in.read();
    }
}
