package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Glyphs;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.proposal.Hearing;
import dk.gevinstspor.proposal.Hearing.Answer;
import dk.gevinstspor.proposal.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who was heard: a name, an answer, and a date or a remark; the answer in one column, or as ticks in a column each. */
final class Hearings {

    private static final Vocabulary HEADER = Vocabulary.of("ja ?/ ?nej", "^hørt\\??$", "hørt \\(");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(?:den )?(\\d{1,2})\\.? (\\p{L}{3,9})\\.? ((?:20)\\d\\d)\\.?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](20\\d\\d|\\d\\d)");

    private Hearings() {}

    /** Empty for another table. */
    static List<Hearing> read(Table table) {
        Row header = table.rows().get(0);
        List<Hearing> hearings = new ArrayList<>();
        Optional<Integer> answers = header.cells().stream()
                .filter(cell -> Words.has(HEADER, cell.text()))
                .map(Cell::column)
                .findFirst();
        boolean ticks = header.cells().stream()
                        .map(Cell::text)
                        .map(Texts::plain)
                        .filter(text -> text.equals("ja") || text.equals("nej"))
                        .count()
                == 2;
        if (answers.isEmpty() && !ticks) {
            return List.of();
        }
        for (Row row : table.rows().subList(1, table.rows().size())) {
            if (!row.text(0).isBlank()) {
                hearings.add(hearing(
                        row, answers.map(column -> answer(row.text(column))).orElseGet(() -> ticked(header, row))));
            }
        }
        return hearings;
    }

    private static Hearing hearing(Row row, Answer answer) {
        String remark = row.cells().stream()
                .filter(cell -> cell.column() > 1 && !isAnswer(cell.text()))
                .map(cell -> Texts.spaced(cell.text()))
                .filter(text -> !text.isEmpty())
                .reduce((first, last) -> last)
                .orElse("");
        return new Hearing(row.place(), Texts.spaced(row.text(0)), answer, date(remark), remark);
    }

    private static boolean isAnswer(String text) {
        return answer(text) != Answer.UNSTATED || text.strip().matches("[xX☒☐]");
    }

    private static Answer answer(String cell) {
        return switch (Texts.plain(cell).replaceAll("[.☒* ]", "")) {
            case "ja" -> Answer.YES;
            case "nej" -> Answer.NO;
            case "ikkerelevant", "ir", "irrelevant" -> Answer.NOT_RELEVANT;
            default -> Answer.UNSTATED;
        };
    }

    private static Answer ticked(Row header, Row row) {
        return row.cells().stream()
                .filter(cell -> cell.text().contains(Glyphs.TICKED)
                        || cell.text().strip().equalsIgnoreCase("x"))
                .map(cell -> answer(header.text(cell.column())))
                .findFirst()
                .orElse(Answer.UNSTATED);
    }

    /** Only a remark that is a date and nothing else. */
    static Optional<LocalDate> date(String remark) {
        String text = Texts.plain(remark);
        Matcher words = DAY_AND_MONTH.matcher(text);
        Matcher numbers = NUMBERS.matcher(text);
        try {
            if (words.matches()) {
                int month = MONTHS.indexOf(words.group(2).substring(0, 3)) + 1;
                return Optional.of(
                        LocalDate.of(Integer.parseInt(words.group(3)), month, Integer.parseInt(words.group(1))));
            }
            if (numbers.matches()) {
                int year = Integer.parseInt(numbers.group(3));
                return Optional.of(LocalDate.of(
                        year < 100 ? 2000 + year : year,
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(1))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
