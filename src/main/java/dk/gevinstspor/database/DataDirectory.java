package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of one installation and where everything in it lies. */
record DataDirectory(Path root) {

    /** Makes the directory if it is missing; fails with a sentence for the user when it cannot be written. */
    static DataDirectory prepare(Path path) {
        try {
            Path root = Files.createDirectories(path.toAbsolutePath()).toRealPath();
            Files.delete(Files.createTempFile(root, "writable", null));
            var directory = new DataDirectory(root);
            Files.createDirectories(directory.home());
            return directory;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data directory %s cannot be written (%s): let the user %s write there, or set gevinstspor.data-directory to another directory."
                            .formatted(
                                    path.toAbsolutePath().normalize(),
                                    e.getClass().getSimpleName(),
                                    System.getProperty("user.name")),
                    e);
        }
    }

    Path lock() {
        return root.resolve("gevinstspor.lock");
    }

    /** All that belongs to PostgreSQL, and nothing else. */
    Path home() {
        return root.resolve("postgresql");
    }

    Path binaries() {
        return home().resolve("binaries");
    }

    Path cluster() {
        return home().resolve("cluster");
    }

    Path password() {
        return home().resolve("password");
    }

    Path port() {
        return home().resolve("port");
    }

    Path log() {
        return home().resolve("server.log");
    }
}
