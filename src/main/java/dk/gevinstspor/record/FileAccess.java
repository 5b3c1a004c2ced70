package dk.gevinstspor.record;

import java.util.UUID;

/** Who may see a file. The module that holds the fact which the file belongs to implements it; one that agrees is enough. */
public interface FileAccess {

    /** @return false also for files that are not this module's */
    boolean maySee(UUID viewerId, UUID fileId);
}
