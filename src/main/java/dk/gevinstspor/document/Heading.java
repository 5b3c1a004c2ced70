package dk.gevinstspor.document;

/**
 * A heading as the file marks it, or as its looks tell.
 *
 * @param level 1 is the outermost
 */
public record Heading(Place place, int level, String text) implements Block {}
