package dk.gevinstspor.proposal;

import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.proposal.ProposedCase.Recomputed;
import dk.gevinstspor.proposal.ProposedCase.TotalImpact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Sums and paybacks as stated, beside what the case's lines come to. */
final class Recomputation {

    private final EconomicCase economicCase;
    private final List<EconomyTable> tables;

    Recomputation(EconomicCase economicCase, List<EconomyTable> tables) {
        this.economicCase = economicCase;
        this.tables = tables;
    }

    List<Recomputed> all() {
        List<Recomputed> all = new ArrayList<>();
        for (EconomyTable table : tables) {
            for (EconomyRow row : table.rows()) {
                computed(table, row)
                        .ifPresent(figure -> row.amounts()
                                .forEach((year, stated) -> all.add(new Recomputed(
                                        stated.place(),
                                        row.label(),
                                        year,
                                        stated.amount().toString(),
                                        figure.apply(year).toString()))));
            }
            table.paybacks().forEach(stated -> all.add(payback(stated)));
        }
        return all;
    }

    private Optional<IntFunction<Money>> computed(EconomyTable table, EconomyRow row) {
        return switch (row.kind()) {
            case PERMANENT_TOTAL ->
                Optional.of(year -> sum(List.of(table), year, line -> line != EconomyRow.Kind.IMPLEMENTATION));
            case IMPLEMENTATION_TOTAL ->
                Optional.of(year -> sum(List.of(table), year, line -> line == EconomyRow.Kind.IMPLEMENTATION));
            case TOTAL_IMPACT -> Optional.of(impact(row) == TotalImpact.CUMULATIVE ? this::cumulative : this::net);
            default -> Optional.empty();
        };
    }

    private Money net(int year) {
        return sum(tables, year, line -> true);
    }

    private Money cumulative(int year) {
        return economicCase.years().stream()
                .filter(each -> each <= year)
                .map(this::net)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Of the lines as stated, before they are rounded: a sum in kroner is right to the krone. */
    private static Money sum(List<EconomyTable> tables, int year, Predicate<EconomyRow.Kind> which) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.kind().isLine() && which.test(row.kind()))
                .flatMap(row -> Optional.ofNullable(row.amounts().get(year)).stream())
                .map(StatedAmount::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Recomputed payback(StatedPayback stated) {
        return new Recomputed(
                stated.place(),
                stated.basis().name(),
                0,
                ordinal(stated.years()),
                ordinal(economicCase.paybackYear(stated.basis())));
    }

    private static String ordinal(OptionalInt years) {
        return years.isPresent() ? Integer.toString(years.getAsInt()) : "-";
    }

    /** Of the first row, where both readings have one of their own. */
    TotalImpact totalImpact() {
        return tables.stream()
                .flatMap(table -> table.rows(EconomyRow.Kind.TOTAL_IMPACT).stream())
                .findFirst()
                .map(this::impact)
                .orElse(TotalImpact.NOT_STATED);
    }

    /** Exact agreement in every year decides; else agreement in most years, if only one reading has it. */
    private TotalImpact impact(EconomyRow stated) {
        int years = stated.amounts().size();
        long perYear = agreeing(stated, this::net);
        long running = agreeing(stated, this::cumulative);
        if (perYear == years && running == years) {
            return TotalImpact.EITHER;
        }
        if (perYear == running || Math.max(perYear, running) * 2 < years) {
            return TotalImpact.NEITHER;
        }
        return perYear > running ? TotalImpact.PER_YEAR : TotalImpact.CUMULATIVE;
    }

    private static long agreeing(EconomyRow stated, IntFunction<Money> computed) {
        return stated.amounts().entrySet().stream()
                .filter(entry -> entry.getValue().amount().equals(computed.apply(entry.getKey())))
                .count();
    }
}
