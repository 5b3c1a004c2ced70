package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseDocument.Impact;
import dk.gevinstspor.economy.CaseDocument.PrintedTable;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.kernel.Money;
import java.util.List;
import java.util.function.IntFunction;

/** The table of the whole economy: both halves with their totals, the total economic impact, the paybacks. */
final class SummaryRows {

    private final EconomicCase economicCase;
    private final CaseTexts texts;
    private final PrintedRows rows;

    SummaryRows(EconomicCase economicCase, CaseTexts texts) {
        this.economicCase = economicCase;
        this.texts = texts;
        this.rows = new PrintedRows(economicCase, texts);
    }

    PrintedTable table(Impact impact) {
        half("permanent", true, economicCase::permanent);
        half("implementation", false, economicCase::implementation);
        String label = texts.of("economy.tables.impact." + impact);
        if (impact == Impact.CUMULATIVE) {
            rows.running(label, economicCase::net);
        } else {
            rows.sum(label, economicCase::net);
        }
        rows.payback("service", economicCase.paybackYear(Basis.SERVICE_SAVING).orElse(0));
        rows.payback("total", economicCase.paybackYear(Basis.TOTAL_ECONOMY).orElse(0));
        return new PrintedTable(texts.of("economy.tables.whole"), rows.all());
    }

    /** A half without lines is left out, and its total with it. */
    private void half(String name, boolean permanent, IntFunction<Money> total) {
        List<CaseLine> lines = economicCase.lines().stream()
                .filter(line -> line.isPermanent() == permanent)
                .toList();
        if (!lines.isEmpty()) {
            rows.heading("economy.tables." + name);
            lines.forEach(line -> rows.line(line, line::in));
            rows.sum(texts.of("economy.tables." + name + ".sum"), total);
        }
    }
}
