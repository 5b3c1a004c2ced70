package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Quarter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The quarters that are looked ahead at. */
record Horizon(LocalDate from, List<Quarter> quarters) {

    static Horizon of(LocalDate from, Quarter first, Quarter last) {
        return new Horizon(
                from,
                Stream.iterate(first, quarter -> !quarter.isAfter(last), Quarter::next)
                        .toList());
    }

    /** Days from its day to the end of each quarter. */
    double[] ends() {
        return quarters.stream()
                .mapToDouble(quarter -> ChronoUnit.DAYS.between(from, quarter.lastDay()))
                .toArray();
    }

    Quarter last() {
        return quarters.get(quarters.size() - 1);
    }

    /** The year's fourth quarter; less than 0 when it lies outside. */
    int endOf(int year) {
        return quarters.indexOf(new Quarter(year, 4));
    }
}
