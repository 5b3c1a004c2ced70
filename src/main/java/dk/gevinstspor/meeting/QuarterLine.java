package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A quarter of the programme in the list of reports, with its report where the reader may see one. */
record QuarterLine(Quarter quarter, @Nullable StatusReport report) {

    /** From the quarter of today back to the programme's first. */
    static List<QuarterLine> of(LocalDate start, LocalDate today, List<StatusReport> reports) {
        Map<Quarter, StatusReport> byQuarter =
                reports.stream().collect(Collectors.toMap(StatusReport::quarter, Function.identity()));
        Quarter first = Quarter.of(start);
        return Stream.iterate(Quarter.of(today), quarter -> !first.isAfter(quarter), Quarter::previous)
                .map(quarter -> new QuarterLine(quarter, byQuarter.get(quarter)))
                .toList();
    }
}
