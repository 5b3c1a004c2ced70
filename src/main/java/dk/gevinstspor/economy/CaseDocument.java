package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A table of a case as the municipality's proposals print it. The first has permanent changes, implementation costs, totals,
 * the total economic impact and the two paybacks; then each half by control area, and what falls on administration. Whole
 * t.kr., savings negative.
 *
 * @param title of the proposal; the template prints it from the first table, as it does administration and price level
 * @param notes of the lines, in the last table instead of rows
 * @param note below the table; empty without one
 */
record CaseDocument(
        String title,
        String administration,
        int priceLevel,
        String caption,
        List<Integer> years,
        List<PrintedRow> rows,
        List<PrintedNote> notes,
        String note) {

    /** How the total economic impact is shown: the documents of the municipality do either. */
    enum Impact {
        CUMULATIVE,
        PER_YEAR
    }

    /**
     * One row of the table. Every row knows the table's head, which the template prints from the first.
     *
     * @param kind HEADING, LINE, SUM or PAYBACK
     * @param amounts by year; none for a heading and a payback
     * @param text what a payback row says instead of amounts
     */
    record PrintedRow(
            String kind,
            String label,
            @Nullable String area,
            List<Money> amounts,
            @Nullable String text,
            String unit,
            List<Integer> years) {}

    /**
     * What is known about a line besides its amounts.
     *
     * @param label of the line, with its number among those of that name
     * @param what how it was worked out, its administrative share, its note or its source
     */
    record PrintedNote(String label, String what, String text) {}

    static List<CaseDocument> of(
            EconomicCase economicCase,
            String title,
            String administration,
            Impact impact,
            MessageSource messages,
            Locale locale) {
        CaseTexts texts = new CaseTexts(messages, locale);
        List<CaseDocument> tables = new ArrayList<>();
        List<PrintedTable> printed = new ArrayList<>();
        printed.add(new SummaryRows(economicCase, texts).table(impact));
        printed.addAll(new DetailRows(economicCase, texts).tables());
        new NoteRows(economicCase, texts).table().ifPresent(printed::add);
        for (PrintedTable table : printed) {
            tables.add(new CaseDocument(
                    title,
                    administration,
                    economicCase.priceLevel().year(),
                    texts.of("economy.tables.caption", Integer.toString(tables.size() + 1), table.caption()),
                    economicCase.years(),
                    table.rows(),
                    table.notes(),
                    tables.isEmpty() ? texts.of("economy.tables.sign") : ""));
        }
        return List.copyOf(tables);
    }

    /** A table before it has its number. */
    record PrintedTable(String caption, List<PrintedRow> rows, List<PrintedNote> notes) {

        PrintedTable(String caption, List<PrintedRow> rows) {
            this(caption, rows, List.of());
        }
    }
}
