package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What was reported, each measure summed by quarter: so a table of many quarters goes through the changes once. */
final class Reported {

    private final Map<Measure, NavigableMap<Quarter, Fte>> changes = new EnumMap<>(Measure.class);

    Reported(Collection<PortfolioReads.Change> all) {
        for (PortfolioReads.Change change : all) {
            changes.computeIfAbsent(change.measure(), measure -> new TreeMap<>())
                    .merge(change.quarter(), change.fte(), Fte::plus);
        }
    }

    /** ÅV a year at the end of the quarter. */
    Fte at(Measure measure, Quarter quarter) {
        NavigableMap<Quarter, Fte> byQuarter = changes.get(measure);
        return byQuarter == null
                ? Fte.ZERO
                : byQuarter.headMap(quarter, true).values().stream().reduce(Fte.ZERO, Fte::plus);
    }
}
