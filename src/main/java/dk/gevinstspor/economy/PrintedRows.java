package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseDocument.PrintedRow;
import dk.gevinstspor.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one printed table; each has an amount for every year of the case. */
final class PrintedRows {

    private final EconomicCase economicCase;
    private final CaseTexts texts;
    private final List<PrintedRow> rows = new ArrayList<>();

    PrintedRows(EconomicCase economicCase, CaseTexts texts) {
        this.economicCase = economicCase;
        this.texts = texts;
    }

    List<PrintedRow> all() {
        return List.copyOf(rows);
    }

    void heading(String key) {
        add("HEADING", texts.of(key), null, List.of(), null);
    }

    void line(CaseLine line, IntFunction<Money> amount) {
        add("LINE", line.label(), texts.area(line.area()), byYear(amount), null);
    }

    void sum(String label, IntFunction<Money> amount) {
        add("SUM", label, null, byYear(amount), null);
    }

    /** The same year by year, each with all before it. */
    void running(String label, IntFunction<Money> amount) {
        List<Money> running = new ArrayList<>();
        Money sum = Money.ZERO;
        for (Money each : byYear(amount)) {
            sum = sum.plus(each);
            running.add(sum);
        }
        add("SUM", label, null, running, null);
    }

    void payback(String basis, int ordinal) {
        String says = ordinal == 0
                ? texts.of("economy.payback.none")
                : texts.of("economy.payback.years", Integer.toString(ordinal));
        add("PAYBACK", texts.of("economy.tables.payback." + basis), null, List.of(), says);
    }

    private List<Money> byYear(IntFunction<Money> amount) {
        return economicCase.years().stream().map(amount::apply).toList();
    }

    private void add(String kind, String label, @Nullable String area, List<Money> amounts, @Nullable String text) {
        String unit = texts.of(
                "economy.tables.unit",
                Integer.toString(economicCase.priceLevel().year()));
        rows.add(new PrintedRow(kind, label, area, amounts, text, unit, economicCase.years()));
    }
}
