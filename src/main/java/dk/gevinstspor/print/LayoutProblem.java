package dk.gevinstspor.print;

import java.util.List;

/**
 * Why an operator's own layout is not used.
 *
 * @param line in the file, from 1; 0 for the file as a whole
 * @param element that it is about, as the file names it; empty for the file as a whole
 * @param arguments of the message
 */
record LayoutProblem(int line, String element, Kind kind, List<String> arguments) {

    /** What is wrong. */
    enum Kind {
        /** the name of no shipped layout */
        UNKNOWN_LAYOUT,
        /** larger than the limit, in KB */
        TOO_LARGE,
        /** not well-formed, or with a document type, another encoding or namespaces; argument: why */
        NOT_XML,
        /** an element that no layout may have */
        ELEMENT,
        /** argument: name of the attribute */
        ATTRIBUTE,
        /** arguments: name of the attribute, its value */
        VALUE,
        /** words where none belong */
        TEXT,
        /** an expression that is no Java expression; argument: its beginning */
        SYNTAX,
        /** argument: name of a field, parameter, variable or class that is not to be used here */
        NAME,
        /** argument: a method or function that is not on the list */
        CALL,
        /** argument: a construct that no expression may have */
        CONSTRUCT,
        /** not what this place takes: a shipped part, rows, a picture of the folder */
        PLACE,
        /** a picture of the folder that nothing is read aloud instead of; argument: the element that says it */
        NO_WORDS,
        /** argument: what the compiler says */
        COMPILE
    }

    LayoutProblem {
        arguments = List.copyOf(arguments);
    }

    String messageKey() {
        return "print.layouts.problem." + kind;
    }
}
