package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.proposal.StatedPayback;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows that state a payback: the first cell right of the label that says something. */
final class Paybacks {

    private static final Pattern YEARS = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?) ?(?:år|\\. ?år)?[ *¹²³.]*");
    private static final Pattern IN_LABEL = Pattern.compile(".*?[: ](\\d{1,2}(?:[.,]\\d)?) ?år\\W*");

    private Paybacks() {}

    static boolean isOne(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .filter(cell ->
                        Words.has(Words.PAYBACK, cell.text()) && cell.text().length() < 160)
                .isPresent();
    }

    static StatedPayback of(Row row) {
        Cell label =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElseThrow();
        Optional<Cell> stated = row.cells().stream()
                .filter(cell -> cell.column() > label.column() && !cell.isBlank())
                .findFirst();
        String raw = stated.map(Cell::text).orElse("");
        Matcher inLabel = IN_LABEL.matcher(Texts.plain(label.text()));
        if (stated.isEmpty() && inLabel.matches()) {
            raw = inLabel.group(1);
        }
        Basis basis = Texts.plain(label.text()).contains("service") ? Basis.SERVICE_SAVING : Basis.TOTAL_ECONOMY;
        return new StatedPayback(stated.orElse(label).place(), basis, raw, years(raw));
    }

    /** Four and a half years end in the fifth. */
    private static OptionalInt years(String raw) {
        Matcher years = YEARS.matcher(Texts.plain(raw));
        return years.matches()
                ? OptionalInt.of(new BigDecimal(years.group(1).replace(',', '.'))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact())
                : OptionalInt.empty();
    }
}
