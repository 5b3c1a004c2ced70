package dk.gevinstspor.proposal.check;

import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.FigureTable.Figure;
import dk.gevinstspor.proposal.FigureTable.FigureRow;
import dk.gevinstspor.proposal.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of case in a table of cases, minutes, hours and årsværk, whichever of them stands in rows and which in columns.
 *
 * @param figures what the table says of it; a measure that it says twice is left out
 * @param sum whether it is the table's sum of all kinds
 */
record CaseMeasures(String kind, Map<Measure, Figure> figures, boolean sum) {

    /** What a row or a column counts. */
    enum Measure {
        MINUTES("minut", "\\bmin\\b", "\\bmin\\."),
        HOURS("\\btimer\\b", "timer$"),
        FTE("årsværk", "\\båv\\b"),
        SHARE("fordeling", "\\bandel", "procent", "^%$"),
        CASES("antal", "sager", "henvendelser", "volumen", "opkald", "mængde");

        @SuppressWarnings("ImmutableEnumChecker") // A vocabulary never changes.
        private final Vocabulary words;

        Measure(String... words) {
            this.words = Vocabulary.of(words);
        }

        static Optional<Measure> of(String label) {
            for (Measure measure : values()) {
                if (measure.words.isIn(label)) {
                    return Optional.of(measure);
                }
            }
            return Optional.empty();
        }
    }

    /** A dash is no 0: nobody has said how many. */
    static final Pattern NOTHING = Pattern.compile("\\s*[-–—−]?\\s*");

    private static final Vocabulary SUM = Vocabulary.of("^\\s*(?:i alt|total|sum|samlet)\\b");

    Optional<Figure> known(Measure measure) {
        return Optional.ofNullable(figures.get(measure))
                .filter(figure -> figure.value().isPresent()
                        && !NOTHING.matcher(figure.raw()).matches());
    }

    /** Whether each row counts something else, so that rows cannot be added. */
    static boolean standInRows(FigureTable table) {
        return table.rows().stream()
                        .flatMap(row -> Measure.of(String.join(" ", row.labels())).stream())
                        .distinct()
                        .count()
                > 1;
    }

    static List<CaseMeasures> of(FigureTable table) {
        List<Optional<Measure>> down = table.rows().stream()
                .map(row -> Measure.of(String.join(" ", row.labels())))
                .toList();
        List<Optional<Measure>> across =
                table.columns().stream().map(Measure::of).toList();
        return count(down) > count(across) ? byColumn(table, down) : byRow(table, across);
    }

    private static long count(List<Optional<Measure>> measures) {
        return measures.stream().flatMap(Optional::stream).distinct().count();
    }

    private static List<CaseMeasures> byColumn(FigureTable table, List<Optional<Measure>> measures) {
        List<CaseMeasures> cases = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String kind = table.columns().get(column);
            List<Optional<Figure>> figures = new ArrayList<>();
            for (FigureRow row : table.rows()) {
                figures.add(
                        column < row.figures().size()
                                ? Optional.of(row.figures().get(column))
                                : Optional.empty());
            }
            cases.add(of(kind, measures, figures));
        }
        return cases;
    }

    private static List<CaseMeasures> byRow(FigureTable table, List<Optional<Measure>> measures) {
        return table.rows().stream()
                .map(row -> of(
                        String.join(" ", row.labels()),
                        measures,
                        row.figures().stream().map(Optional::of).toList()))
                .toList();
    }

    private static CaseMeasures of(String kind, List<Optional<Measure>> measures, List<Optional<Figure>> figures) {
        Map<Measure, Figure> known = new EnumMap<>(Measure.class);
        List<Measure> twice = new ArrayList<>();
        for (int i = 0; i < Math.min(measures.size(), figures.size()); i++) {
            Optional<Measure> measure = measures.get(i);
            if (measure.isPresent()
                    && figures.get(i).isPresent()
                    && known.put(measure.get(), figures.get(i).get()) != null) {
                twice.add(measure.get());
            }
        }
        twice.forEach(known::remove);
        return new CaseMeasures(kind, known, SUM.isIn(kind));
    }
}
