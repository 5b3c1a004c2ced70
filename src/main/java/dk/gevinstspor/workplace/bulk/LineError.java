package dk.gevinstspor.workplace.bulk;

/**
 * What is wrong in a file, in the user's language.
 *
 * @param line as people count; 0 for the file as a whole
 * @param column the heading; empty for the line as a whole
 * @param advice what is wrong and what to do
 */
public record LineError(int line, String column, String advice) {}
