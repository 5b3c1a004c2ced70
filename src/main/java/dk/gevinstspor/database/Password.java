package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the embedded server: made once, readable by its owner only, so others on the machine stay out. */
final class Password {

    private static final int BYTES = 24;

    private Password() {}

    static String readOrMake(DataDirectory directory) throws IOException {
        Path file = directory.password();
        if (!Files.exists(file)) {
            if (Files.exists(directory.cluster())) {
                throw new CannotStart(
                        "The password of the embedded database is gone: put the file %s back from a backup, where it lies beside the data."
                                .formatted(file));
            }
            make(file);
        }
        return Files.readString(file).strip();
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path unfinished = file.resolveSibling("password.new");
        Files.deleteIfExists(unfinished);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(unfinished, HexFormat.of().formatHex(random));
        Files.move(unfinished, file);
    }
}
