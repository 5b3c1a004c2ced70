package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseTable.Row;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A case as the municipality's proposals print it: permanent changes, implementation costs, totals, the total economic
 * impact and the two paybacks; whole t.kr., savings negative.
 */
record CaseDocument(
        String title,
        String administration,
        int priceLevel,
        String caption,
        List<Integer> years,
        List<PrintedRow> rows,
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

    static CaseDocument of(
            EconomicCase economicCase,
            String title,
            String administration,
            Impact impact,
            MessageSource messages,
            Locale locale) {
        Rows rows = new Rows(economicCase, messages, locale);
        return new CaseDocument(
                title,
                administration,
                economicCase.priceLevel().year(),
                rows.text("economy.tables.caption"),
                rows.years,
                rows.all(impact),
                rows.text("economy.tables.sign"));
    }

    private static final class Rows {

        private final EconomicCase economicCase;
        private final CaseTable table;
        private final List<Integer> years;
        private final MessageSource messages;
        private final Locale locale;
        private final List<PrintedRow> rows = new ArrayList<>();

        Rows(EconomicCase economicCase, MessageSource messages, Locale locale) {
            this.economicCase = economicCase;
            this.table = CaseTable.of(economicCase);
            this.years = table.years();
            this.messages = messages;
            this.locale = locale;
        }

        List<PrintedRow> all(Impact impact) {
            group("permanent", true, table.permanent());
            group("implementation", false, table.implementation());
            sum("impact." + impact, impact == Impact.CUMULATIVE ? table.cumulative() : perYear());
            payback("service", economicCase.paybackYear(Basis.SERVICE_SAVING).orElse(0));
            payback("total", economicCase.paybackYear(Basis.TOTAL_ECONOMY).orElse(0));
            return List.copyOf(rows);
        }

        /** A group without lines is left out, and its total with it. */
        private void group(String name, boolean permanent, Row total) {
            List<CaseLine> lines = economicCase.lines().stream()
                    .filter(line -> line.isPermanent() == permanent)
                    .toList();
            if (lines.isEmpty()) {
                return;
            }
            add("HEADING", text("economy.tables." + name), null, List.of(), null);
            for (CaseLine line : lines) {
                String area = text("economy.area." + line.area());
                add("LINE", line.label(), area, years.stream().map(line::in).toList(), null);
            }
            sum(name + ".sum", total);
        }

        private Row perYear() {
            return new Row("", years.stream().map(economicCase::net).toList());
        }

        private void sum(String name, Row row) {
            add("SUM", text("economy.tables." + name), null, row.amounts(), null);
        }

        private void payback(String basis, int ordinal) {
            String says = ordinal == 0
                    ? text("economy.payback.none")
                    : text("economy.payback.years", Integer.toString(ordinal));
            add("PAYBACK", text("economy.tables.payback." + basis), null, List.of(), says);
        }

        private void add(String kind, String label, @Nullable String area, List<Money> amounts, @Nullable String text) {
            String unit = text("economy.tables.unit", Integer.toString(table.priceLevel()));
            rows.add(new PrintedRow(kind, label, area, amounts, text, unit, years));
        }

        private String text(String key, Object... arguments) {
            return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
        }
    }
}
