package dk.gevinstspor.document;

import java.util.List;

/**
 * Something a reader of the file should know.
 *
 * @param arguments of the message, after the place
 */
public record Notice(Kind kind, Place place, List<String> arguments) {

    /** What it is about. */
    public enum Kind {
        /** a sheet or a row that the workbook hides; it was read */
        HIDDEN,
        /** cells with formulas: their last results were read, nothing was computed */
        FORMULAS,
        /** a formula that ended in an error or was never computed */
        FORMULA_WITHOUT_RESULT,
        /** tracked changes: read as if accepted */
        TRACKED_CHANGES,
        /** a page without text, for example a scan */
        PAGE_WITHOUT_TEXT,
        /** macros, links or embedded objects that were left alone */
        ACTIVE_CONTENT
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** The message; its first argument is the place as text. */
    public String messageKey() {
        return "document.notice." + kind;
    }
}
