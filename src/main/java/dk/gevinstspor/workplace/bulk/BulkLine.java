package dk.gevinstspor.workplace.bulk;

import java.util.UUID;

/**
 * A line of a file that can become an initiative.
 *
 * @param line its number in the file, as people count
 * @param initiativeId the initiative's once it is created
 */
record BulkLine(int line, String title, String description, UUID unitId, UUID initiativeId) {}
