package dk.gevinstspor.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where something stands in a document, from the outside in: page 3, table 2, row 4.
 *
 * <p>People read it through {@link PlaceText}; {@link #toString()} is the form that is stored, and {@link #valueOf} reads it.
 */
public record Place(List<Step> steps) {

    /** The document as a whole. */
    public static final Place DOCUMENT = new Place(List.of());

    /** One step inwards. */
    public enum Kind {
        PAGE,
        SHEET,
        /** under a heading */
        SECTION,
        LINE,
        PARAGRAPH,
        TABLE,
        ROW,
        COLUMN,
        /** a cell of a spreadsheet by its name, for example C7 */
        CELL
    }

    /** @param value a number from 1, the name of a sheet or of a cell, or the text of a heading */
    public record Step(Kind kind, String value) {}

    public Place {
        steps = List.copyOf(steps);
    }

    public static Place at(Kind kind, int number) {
        return DOCUMENT.within(kind, number);
    }

    public static Place at(Kind kind, String name) {
        return DOCUMENT.within(kind, name);
    }

    public Place within(Kind kind, int number) {
        return within(kind, Integer.toString(number));
    }

    public Place within(Kind kind, String name) {
        List<Step> further = new ArrayList<>(steps);
        further.add(new Step(kind, name));
        return new Place(further);
    }

    /** The value of a step, for example the line's number. */
    public Optional<String> of(Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(Step::value)
                .findFirst();
    }

    /** Reads what {@link #toString()} writes. @throws IllegalArgumentException for anything else */
    public static Place valueOf(String text) {
        if (text.isEmpty()) {
            return DOCUMENT;
        }
        return new Place(
                Arrays.stream(text.split("(?<!\\\\)/")).map(Place::step).toList());
    }

    private static Step step(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a step of a place is written like ROW:4, not " + text);
        }
        return new Step(
                Kind.valueOf(text.substring(0, colon)),
                text.substring(colon + 1).replace("\\/", "/").replace("\\\\", "\\"));
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step ->
                        step.kind() + ":" + step.value().replace("\\", "\\\\").replace("/", "\\/"))
                .collect(Collectors.joining("/"));
    }
}
