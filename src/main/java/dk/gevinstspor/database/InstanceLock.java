package dk.gevinstspor.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One application per data directory. The operating system gives the lock back however the application ends. */
final class InstanceLock implements AutoCloseable {

    /** Far behind the content, which others must be able to read where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    static InstanceLock take(DataDirectory directory) {
        try {
            FileChannel channel =
                    FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "Another Gevinstspor (process %s) uses the data directory %s: stop it, or set gevinstspor.data-directory to a directory of its own."
                                .formatted(owner(directory.lock()), directory.root()));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new InstanceLock(channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "The file %s cannot be locked (%s): let the user %s write it, and keep the data directory on a disk of this machine."
                            .formatted(directory.lock(), e.getMessage(), System.getProperty("user.name")),
                    e);
        }
    }

    /** Whether another application runs on the directory. */
    static boolean isTaken(DataDirectory directory) {
        try {
            take(directory).close();
            return false;
        } catch (CannotStart e) {
            return true;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return pid.isEmpty() ? "unknown" : pid;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock on the data directory could not be given back", e);
        }
    }
}
