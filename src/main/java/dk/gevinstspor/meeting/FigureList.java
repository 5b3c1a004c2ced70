package dk.gevinstspor.meeting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of a report sums.
 *
 * @param only which of it, where the figure is of a part
 * @param where heading of where the parts are; null where they are nowhere in particular
 * @param unit of the values; null where the figure counts its parts
 * @param sum of all parts' values
 * @param reported what the report says where that is another; null where it is the same
 */
record FigureList(
        String title,
        String lead,
        List<String> only,
        @Nullable String where,
        @Nullable String unit,
        List<Part> parts,
        BigDecimal sum,
        @Nullable BigDecimal reported) {

    /**
     * @param page where it is told of the part; null where the reader may not follow, or there is none
     * @param value null where the figure counts its parts
     * @param source where the value comes from, in words, with its page
     */
    record Part(
            String label,
            @Nullable String page,
            String where,
            @Nullable BigDecimal value,
            @Nullable String source,
            @Nullable String sourcePage) {

        static Part counted(String label, @Nullable String page, String where) {
            return new Part(label, page, where, null, null, null);
        }
    }

    /** Whether any part says where its value comes from. */
    public boolean isSourced() {
        return parts.stream().anyMatch(part -> part.sourcePage != null);
    }

    static FigureList counting(String title, String lead, List<String> only, String where, List<Part> parts) {
        return new FigureList(title, lead, only, where, null, parts, BigDecimal.ZERO, null);
    }

    static FigureList adding(
            String title, String lead, List<String> only, @Nullable String where, String unit, List<Part> parts) {
        BigDecimal sum = parts.stream()
                .map(Part::value)
                .reduce(BigDecimal.ZERO, (all, value) -> value == null ? all : all.add(value));
        return new FigureList(title, lead, only, where, unit, parts, sum, null);
    }

    /** Told beside the sum where the two differ. */
    FigureList reporting(BigDecimal stated) {
        return new FigureList(title, lead, only, where, unit, parts, sum, stated.compareTo(sum) == 0 ? null : stated);
    }
}
