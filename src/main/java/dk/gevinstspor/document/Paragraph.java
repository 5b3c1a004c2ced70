package dk.gevinstspor.document;

/**
 * Running text, a list item or a note.
 *
 * @param text as read, line breaks kept; a checkbox is ☒ or ☐, a footnote's mark is a superscript
 */
public record Paragraph(Place place, String text) implements Block {}
