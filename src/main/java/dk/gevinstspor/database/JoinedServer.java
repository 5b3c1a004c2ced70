package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server as a command uses it.
 *
 * @param own what the command started, and stops again; null while the application runs
 */
record JoinedServer(Login login, @Nullable EmbeddedServer own) implements AutoCloseable {

    static JoinedServer of(Path path) {
        DataDirectory directory = DataDirectory.prepare(path);
        if (!Files.exists(directory.cluster())) {
            throw new CannotStart(
                    "There is no database in the data directory %s: set gevinstspor.data-directory, or SPRING_DATASOURCE_URL."
                            .formatted(directory.root()));
        }
        if (!InstanceLock.isTaken(directory)) {
            EmbeddedServer started = EmbeddedServer.start(path);
            return new JoinedServer(started.login(), started);
        }
        try {
            int port = Integer.parseInt(Files.readString(directory.port()).strip());
            return new JoinedServer(new Login(port, Password.readOrMake(directory)), null);
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart(
                    "The database in %s cannot be reached (%s): try again when Gevinstspor has started."
                            .formatted(directory.root(), e),
                    e);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
