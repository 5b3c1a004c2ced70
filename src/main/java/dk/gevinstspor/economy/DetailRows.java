package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseDocument.PrintedTable;
import dk.gevinstspor.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables behind the whole, year by year: each half by control area, and what of the savings falls on administration. */
final class DetailRows {

    private final EconomicCase economicCase;
    private final CaseTexts texts;

    DetailRows(EconomicCase economicCase, CaseTexts texts) {
        this.economicCase = economicCase;
        this.texts = texts;
    }

    List<PrintedTable> tables() {
        List<PrintedTable> tables = new ArrayList<>();
        for (ControlArea area : ControlArea.values()) {
            half("permanent", true, area).forEach(tables::add);
        }
        for (ControlArea area : ControlArea.values()) {
            half("implementation", false, area).forEach(tables::add);
        }
        if (economicCase.statesAdministration()) {
            tables.add(administration());
        }
        return tables;
    }

    private Stream<PrintedTable> half(String name, boolean permanent, ControlArea area) {
        List<CaseLine> lines = economicCase.lines().stream()
                .filter(line -> line.isPermanent() == permanent && line.area() == area)
                .toList();
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        PrintedRows rows = new PrintedRows(economicCase, texts);
        lines.forEach(line -> rows.line(line, line::in));
        String sum = texts.of("economy.tables." + name + ".sum.area", texts.areaWithin(area));
        rows.sum(sum, year -> sum(lines, year));
        return Stream.of(
                new PrintedTable(texts.of("economy.tables." + name + ".area", texts.areaWithin(area)), rows.all()));
    }

    private static Money sum(List<CaseLine> lines, int year) {
        return lines.stream().map(line -> line.in(year)).reduce(Money.ZERO, Money::plus);
    }

    private PrintedTable administration() {
        PrintedRows rows = new PrintedRows(economicCase, texts);
        economicCase.lines().stream()
                .filter(line -> line.isPermanent() && line.remarks().administrativeShare() != null)
                .forEach(line -> rows.line(line, line::administrativeIn));
        String sum = texts.of("economy.tables.administrative.sum");
        rows.sum(sum, economicCase::administrative);
        return new PrintedTable(texts.of("economy.tables.administrative"), rows.all());
    }
}
