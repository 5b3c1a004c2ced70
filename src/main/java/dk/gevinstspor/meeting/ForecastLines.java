package dk.gevinstspor.meeting;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.meeting.StatusDocument.ForecastLine;
import dk.gevinstspor.meeting.StatusSnapshot.Expected;
import dk.gevinstspor.meeting.StatusSnapshot.Forecast;
import dk.gevinstspor.meeting.StatusSnapshot.Past;
import dk.gevinstspor.meeting.StatusSnapshot.YearTarget;
import dk.gevinstspor.print.FanChart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forecast of the programme's harvested ÅV a year, by year and as a chart. */
final class ForecastLines {

    private static final int LAST_QUARTER = 4;

    private final Forecast forecast;
    private final Wording wording;

    ForecastLines(Forecast forecast, Wording wording) {
        this.forecast = forecast;
        this.wording = wording;
    }

    /** One for each year's end that is expected, or has a target and is to come. */
    List<ForecastLine> years() {
        return forecast.expected().stream()
                .filter(expected -> expected.quarter().number() == LAST_QUARTER)
                .map(expected -> {
                    Optional<YearTarget> target = target(expected.quarter());
                    return new ForecastLine(
                            expected.quarter().year(),
                            target.map(YearTarget::fte).orElse(null),
                            expected.p10(),
                            expected.p50(),
                            expected.p90(),
                            target.filter(each ->
                                            each.year() == expected.quarter().year())
                                    .map(YearTarget::chance)
                                    .orElse(null));
                })
                .toList();
    }

    /** Accumulated: a year without a target of its own has that of the year before. */
    private Optional<YearTarget> target(Quarter quarter) {
        return forecast.targets().stream()
                .filter(target -> target.year() <= quarter.year())
                .reduce((earlier, later) -> later);
    }

    FanChart chart() {
        BigDecimal top = ChartScale.above(Stream.of(
                        forecast.past().stream().map(Past::fte),
                        forecast.expected().stream().map(Expected::p90),
                        forecast.targets().stream().map(YearTarget::fte))
                .flatMap(Function.identity()));
        Quarter first = Stream.concat(
                        forecast.past().stream().map(Past::quarter),
                        forecast.expected().stream().map(Expected::quarter))
                .findFirst()
                .orElse(forecast.quarter());
        return new FanChart(
                first.year(),
                first.number(),
                forecast.past().stream().map(past -> past.fte().value()).toList(),
                forecast.expected().stream()
                        .map(expected -> new FanChart.Band(
                                expected.p10().value(),
                                expected.p50().value(),
                                expected.p90().value()))
                        .toList(),
                Stream.concat(
                                forecast.past().stream().map(Past::quarter),
                                forecast.expected().stream().map(Expected::quarter))
                        .map(this::targetOf)
                        .collect(Collectors.toList()),
                top,
                Stream.of(BigDecimal.ZERO, top.divide(BigDecimal.valueOf(2)), top)
                        .map(wording::number)
                        .toList());
    }

    private @Nullable BigDecimal targetOf(Quarter quarter) {
        return target(quarter).map(YearTarget::fte).map(Fte::value).orElse(null);
    }

    /** The chart in words, for whoever cannot see it. */
    String chartInWords() {
        ForecastLine last = years().stream().reduce((earlier, later) -> later).orElse(null);
        return last == null
                ? wording.text("meeting.pdf.forecast")
                : wording.text(
                        "meeting.pdf.forecast.alt",
                        String.valueOf(last.year()),
                        wording.number(last.low().value()),
                        wording.number(last.middle().value()),
                        wording.number(last.high().value()),
                        wording.number(Objects.requireNonNullElse(last.target(), Fte.ZERO)
                                .value()));
    }
}
