package dk.gevinstspor.document;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading {

    record Read(Document document) implements Reading {}

    /**
     * The file was not read.
     *
     * @param place where it went wrong, as far as known
     * @param arguments of the message, after the file's name and the place
     */
    record Unreadable(Reason reason, String name, Place place, List<String> arguments) implements Reading {

        public Unreadable {
            arguments = List.copyOf(arguments);
        }

        /** One sentence on what was wrong and one on what to do; arguments: file name, place as text, the rest. */
        public String messageKey() {
            return "document.unreadable." + reason;
        }
    }

    /** Why a file cannot be read. */
    enum Reason {
        EMPTY,
        /** arguments: size and limit in MB */
        TOO_LARGE,
        /** a kind of file that is not read; argument: its ending */
        UNKNOWN_KIND,
        /** .doc, .xls and the like; argument: the ending to save it as */
        OLD_OFFICE,
        /** the content is something else than the name says; argument: what it looks like */
        FOREIGN,
        ENCRYPTED,
        CORRUPT,
        /** unpacks to far more than it should: a zip bomb, or a damaged file */
        UNPACKS_TOO_LARGE,
        /** argument: the limit */
        TOO_MANY_PAGES,
        /** argument: the limit */
        TOO_MANY_CELLS,
        /** argument: the limit */
        TOO_MUCH_TEXT,
        /** tables within tables, or markup, deeper than the limit; argument: the limit */
        TOO_DEEP,
        /** argument: the limit in seconds */
        TOO_SLOW,
        /** no text at all: a scan, or pictures of text */
        NO_TEXT,
        /** text that is neither UTF-8 nor Windows-1252 */
        ENCODING
    }
}
