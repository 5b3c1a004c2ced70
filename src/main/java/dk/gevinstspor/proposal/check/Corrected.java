package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.FigureTable.Figure;
import dk.gevinstspor.proposal.FigureTable.FigureRow;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.StatedAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A proposal in which one cell has the figure that a finding computed. */
final class Corrected {

    private final Place place;
    private final BigDecimal value;

    private Corrected(Place place, BigDecimal value) {
        this.place = place;
        this.value = value;
    }

    /** Empty when the finding stands in no cell, or computes no single figure. */
    static Optional<Examined> of(Examined examined, Finding finding) {
        List<Object> computed = finding.computed().arguments();
        if (finding.severity() == Severity.ROUNDING
                || computed.size() != 1
                || !(computed.get(0) instanceof BigDecimal value)) {
            return Optional.empty();
        }
        Corrected cell = new Corrected(finding.place(), value);
        Proposal proposal = examined.proposal();
        List<EconomyTable> economy =
                proposal.economyTables().stream().map(cell::economy).toList();
        List<FigureTable> figures =
                proposal.figureTables().stream().map(cell::figures).toList();
        boolean changed = !economy.equals(proposal.economyTables()) || !figures.equals(proposal.figureTables());
        return changed ? Optional.of(examined.with(economy, figures)) : Optional.empty();
    }

    private EconomyTable economy(EconomyTable table) {
        return new EconomyTable(
                table.place(),
                table.heading(),
                table.role(),
                table.priceLevel(),
                table.unit(),
                table.signs(),
                table.years(),
                table.totalColumn(),
                table.rows().stream().map(this::row).toList(),
                table.paybacks());
    }

    private EconomyRow row(EconomyRow row) {
        SortedMap<Integer, StatedAmount> amounts = new TreeMap<>(row.amounts());
        amounts.replaceAll((year, stated) -> amount(stated));
        return new EconomyRow(
                row.place(),
                row.kind(),
                row.group(),
                row.label(),
                row.area(),
                amounts,
                row.total().map(total -> amounts.equals(row.amounts()) ? amount(total) : moved(total, row, amounts)));
    }

    /** The row's sum follows, where it was the sum of the row as it stood. */
    private static StatedAmount moved(StatedAmount total, EconomyRow row, SortedMap<Integer, StatedAmount> amounts) {
        boolean followed = total.amount().equals(sum(row.amounts()));
        return followed ? new StatedAmount(total.place(), total.raw(), sum(amounts)) : total;
    }

    private static Money sum(SortedMap<Integer, StatedAmount> amounts) {
        return amounts.values().stream().map(StatedAmount::amount).reduce(Money.ZERO, Money::plus);
    }

    private StatedAmount amount(StatedAmount stated) {
        return stated.place().equals(place)
                ? new StatedAmount(place, stated.raw(), new Money(value.setScale(Money.SCALE, RoundingMode.HALF_UP)))
                : stated;
    }

    private FigureTable figures(FigureTable table) {
        List<FigureRow> rows = table.rows().stream()
                .map(row -> new FigureRow(
                        row.place(),
                        row.labels(),
                        row.figures().stream().map(this::figure).toList()))
                .toList();
        return new FigureTable(table.place(), table.heading(), table.corner(), table.columns(), rows);
    }

    /** Written with the decimals that it had. */
    private Figure figure(Figure stated) {
        return stated.place().equals(place)
                ? new Figure(
                        place,
                        stated.raw(),
                        stated.value().map(was -> value.setScale(Math.max(0, was.scale()), RoundingMode.HALF_UP)),
                        stated.percent())
                : stated;
    }
}
