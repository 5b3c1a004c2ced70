package dk.gevinstspor.database;

import dk.gevinstspor.kernel.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL for this machine, unpacked once for each version of them. */
record Binaries(Path directory) {

    private static final boolean WINDOWS = os().equals("windows");

    /** Unpacks the archive of the class path below the given directory, unless that was done before. */
    static Binaries unpack(Path parent) {
        String name = archive(os(), System.getProperty("os.arch"));
        try (InputStream archive = Binaries.class.getResourceAsStream("/" + name)) {
            if (archive == null) {
                throw new CannotStart(
                        "There is no embedded PostgreSQL for this machine (%s is not in the application): set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a PostgreSQL of your own."
                                .formatted(name));
            }
            return unpack(archive.readAllBytes(), parent);
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL could not be unpacked into %s (%s): check that the disk has 300 MB left."
                            .formatted(parent, e.getMessage()),
                    e);
        }
    }

    private static Binaries unpack(byte[] archive, Path parent) throws IOException {
        Path directory = parent.resolve(fingerprint(archive));
        if (!Files.isDirectory(directory)) {
            Path unfinished = parent.resolve(directory.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            TarXz.unpack(new ByteArrayInputStream(archive), unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(directory);
    }

    /** The name that the archive has for an operating system and a processor, as Java names them. */
    static String archive(String os, String arch) {
        boolean arm = arch.equals("aarch64") || arch.startsWith("arm");
        // Windows on ARM runs the programs for x86.
        return "postgres-%s-%s.txz".formatted(os, arm && !os.equals("windows") ? "arm_64" : "x86_64");
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String fingerprint(byte[] archive) {
        return HexFormat.of().formatHex(Sha256.digest(archive), 0, 8);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(WINDOWS ? name + ".exe" : name).toString();
    }
}
