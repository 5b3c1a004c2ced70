package dk.gevinstspor.print;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.fill.JRAbstractLRUVirtualizer;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Where a report lies while it is made: in memory, or when it has many rows in files of a folder of its own. Whatever
 * happens, the folder is gone when it is closed.
 */
class Scratch implements AutoCloseable {

    /** More rows than that go to files. */
    static final int ROWS_IN_MEMORY = 2_000;
    /** Filled pages that are kept in memory nevertheless. */
    static final int PAGES_IN_MEMORY = 150;

    private static final int BLOCK = 8 * 1024;
    private static final int BLOCKS_AT_ONCE = 128;

    /** Null while all is in memory. */
    private final @Nullable Path folder;

    private final int pages;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable JRAbstractLRUVirtualizer virtualizer;

    private Scratch() {
        this.folder = null;
        this.pages = 0;
    }

    /**
     * @param above where the folder is made
     * @param pages filled ones that are kept in memory nevertheless
     */
    Scratch(Path above, int pages) throws IOException {
        this.folder = Files.createTempDirectory(above, "gevinstspor-print-");
        this.pages = pages;
    }

    static Scratch inMemory() {
        return new Scratch();
    }

    /** Puts filled pages aside; none when there are few. */
    Optional<JRVirtualizer> virtualizer() {
        if (folder != null && virtualizer == null) {
            virtualizer = new JRSwapFileVirtualizer(pages, swapFile(folder), true);
        }
        return Optional.ofNullable(virtualizer);
    }

    /** From now on the pages are only read. */
    void filled() {
        if (virtualizer != null) {
            virtualizer.setReadOnly(true);
        }
    }

    JRSwapFile swapFile(Path in) {
        return new JRSwapFile(in.toString(), BLOCK, BLOCKS_AT_ONCE);
    }

    OutputStream write() throws IOException {
        return folder == null ? memory : new BufferedOutputStream(Files.newOutputStream(written(folder)));
    }

    /** Hands over what was written. */
    void give(ReportReceiver to) throws IOException {
        if (folder == null) {
            to.take(new ByteArrayInputStream(memory.toByteArray()), memory.size());
        } else {
            try (InputStream report = Files.newInputStream(written(folder))) {
                to.take(report, Files.size(written(folder)));
            }
        }
    }

    private static Path written(Path folder) {
        return folder.resolve("report");
    }

    @Override
    public void close() {
        if (virtualizer != null) {
            virtualizer.cleanup();
        }
        if (folder != null) {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
