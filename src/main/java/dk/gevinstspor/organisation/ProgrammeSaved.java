package dk.gevinstspor.organisation;

import java.util.UUID;

/** A programme was added, or its governance replaced; told in the transaction in which it happened. */
public record ProgrammeSaved(UUID programmeId) {}
