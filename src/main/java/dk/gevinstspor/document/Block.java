package dk.gevinstspor.document;

/** A piece of a document in reading order. */
public sealed interface Block permits Heading, Paragraph, Table {

    Place place();
}
