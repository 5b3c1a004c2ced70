package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Glyphs;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.proposal.Risk;
import dk.gevinstspor.proposal.SuccessCriterion;
import dk.gevinstspor.proposal.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Tables of words told by their header: success criteria and risks. */
final class WordTables {

    private static final Vocabulary MEASURE = Vocabulary.of("måle", "måling", "indikator", "dokumenter");
    private static final Vocabulary RESPONSIBLE = Vocabulary.of("ansvarlig", "hvem", "ejer");
    private static final Vocabulary WHEN = Vocabulary.of("hvornår", "tidspunkt", "frist", "dato", "deadline", "termin");
    private static final Vocabulary RISK = Vocabulary.of("risiko", "risici");
    private static final Vocabulary LIKELIHOOD = Vocabulary.of("sandsynlighed");
    private static final Vocabulary IMPACT = Vocabulary.of("konsekvens", "påvirkning", "effekt");
    private static final Vocabulary RESPONSE =
            Vocabulary.of("håndter", "tiltag", "mitiger", "forebyg", "handling", "imødegå", "afhjælp");

    private WordTables() {}

    /** Empty for another table. */
    static List<SuccessCriterion> criteria(Table table) {
        Row header = table.rows().get(0);
        OptionalInt measure = column(header, MEASURE);
        OptionalInt responsible = column(header, RESPONSIBLE);
        OptionalInt when = column(header, WHEN);
        if (measure.isEmpty() || (responsible.isEmpty() && when.isEmpty())) {
            return List.of();
        }
        List<SuccessCriterion> criteria = new ArrayList<>();
        String group = "";
        for (Row row : table.rows().subList(1, table.rows().size())) {
            long said = row.cells().stream().filter(cell -> !cell.isBlank()).count();
            if (said == 1 && !row.text(0).isBlank()) {
                group = Texts.spaced(row.text(0));
            } else if (said > 0) {
                criteria.add(new SuccessCriterion(
                        row.place(),
                        group,
                        first(row, measure.getAsInt()),
                        text(row, measure),
                        text(row, responsible),
                        text(row, when)));
            }
        }
        return criteria;
    }

    /** Empty for another table. */
    static List<Risk> risks(Table table) {
        Row header = table.rows().get(0);
        OptionalInt likelihood = column(header, LIKELIHOOD);
        OptionalInt impact = column(header, IMPACT);
        OptionalInt response = column(header, RESPONSE);
        if (column(header, RISK).isEmpty() || (likelihood.isEmpty() && response.isEmpty())) {
            return List.of();
        }
        int risk = column(header, RISK).getAsInt();
        return table.rows().subList(1, table.rows().size()).stream()
                .filter(row -> !row.text(risk).isBlank())
                .map(row -> new Risk(
                        row.place(),
                        Texts.spaced(row.text(risk)),
                        text(row, likelihood),
                        text(row, impact),
                        text(row, response)))
                .toList();
    }

    /** A table of boxes holds names and ticks and little else. */
    static boolean isOfBoxes(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .anyMatch(text -> text.contains(Glyphs.TICKED) || text.contains(Glyphs.EMPTY_BOX));
    }

    private static String first(Row row, int measure) {
        return row.cells().stream()
                .filter(cell -> cell.column() < measure && !cell.isBlank())
                .map(cell -> Texts.spaced(cell.text()))
                .findFirst()
                .orElse("");
    }

    private static OptionalInt column(Row header, Vocabulary words) {
        return header.cells().stream()
                .filter(cell -> Words.has(words, cell.text()))
                .mapToInt(Cell::column)
                .findFirst();
    }

    private static String text(Row row, OptionalInt column) {
        return column.isPresent() ? Texts.spaced(row.text(column.getAsInt())) : "";
    }
}
