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

/** Sums and paybacks as stated, beside what the case's lines come to. */
final class Recomputation {

    private final EconomicCase economicCase;
    private final List<EconomyTable> tables;
    private final IntFunction<Money> cumulative;

    Recomputation(EconomicCase economicCase, List<EconomyTable> tables) {
        this.economicCase = economicCase;
        this.tables = tables;
        var running = economicCase.cumulative();
        this.cumulative = year -> running.getOrDefault(year, Money.ZERO);
    }

    List<Recomputed> all() {
        TotalImpact impact = totalImpact();
        List<Recomputed> all = new ArrayList<>();
        for (EconomyTable table : tables) {
            for (EconomyRow row : table.rows()) {
                computed(row.kind(), impact)
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

    private Optional<IntFunction<Money>> computed(EconomyRow.Kind kind, TotalImpact impact) {
        return switch (kind) {
            case PERMANENT_TOTAL -> Optional.of(economicCase::permanent);
            case IMPLEMENTATION_TOTAL -> Optional.of(economicCase::implementation);
            case TOTAL_IMPACT -> Optional.of(impact == TotalImpact.CUMULATIVE ? cumulative : economicCase::net);
            default -> Optional.empty();
        };
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

    /** Exact agreement in every year decides; else agreement in most years, if only one reading has it. */
    TotalImpact totalImpact() {
        Optional<EconomyRow> stated = tables.stream()
                .flatMap(table -> table.rows(EconomyRow.Kind.TOTAL_IMPACT).stream())
                .findFirst();
        if (stated.isEmpty()) {
            return TotalImpact.NOT_STATED;
        }
        int years = stated.get().amounts().size();
        long perYear = agreeing(stated.get(), economicCase::net);
        long running = agreeing(stated.get(), cumulative);
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
