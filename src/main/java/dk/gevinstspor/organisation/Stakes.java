package dk.gevinstspor.organisation;

import java.util.Set;
import java.util.UUID;

/** What a module further up knows of the programmes that somebody has to do with, beside her roles. */
public interface Stakes {

    /** The programmes in which something is hers. */
    Set<UUID> programmesOf(UUID personId);
}
