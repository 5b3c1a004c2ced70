package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.portfolio.BenefitAccount.DepartmentLine;
import dk.gevinstspor.portfolio.BenefitAccount.YearLine;
import dk.gevinstspor.webui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up a programme's benefit account from its portfolio. */
@Component
class BenefitAccounts {

    private static final int LAST_QUARTER = 4;

    private final Forecasting forecasting;
    private final Directory directory;
    private final PortfolioTexts texts;
    private final Formats formats;

    BenefitAccounts(Forecasting forecasting, Directory directory, PortfolioTexts texts, Formats formats) {
        this.forecasting = forecasting;
        this.directory = directory;
        this.texts = texts;
        this.formats = formats;
    }

    BenefitAccount of(Programme programme) {
        ProgrammeForecast forecast = forecasting.of(programme);
        Portfolio portfolio = new Portfolio(forecast.changes(), forecast);
        Quarter now = Quarter.of(forecast.day());
        List<Quarter> ends = ends(Quarter.of(programme.startsOn()), now);
        List<YearLine> years = years(portfolio, forecast, ends);
        Map<Measure, Fte> sums = portfolio.at(now);
        Fte harvested = of(sums, Measure.HARVESTED);
        return new BenefitAccount(
                programme.name(),
                directory.unit(programme.administrationId()).name(),
                texts.text("portfolio.account.asOf", formats.date(forecast.day())),
                now.year(),
                Objects.requireNonNullElse(target(forecast, now.year()), Fte.ZERO),
                of(sums, Measure.CONTRACTED),
                of(sums, Measure.CONFIRMED),
                harvested,
                value(harvested, forecast.rate()),
                note(of(sums, Measure.CONTRACTED), harvested),
                years,
                ends.stream().map(Quarter::year).toList(),
                departments(portfolio, programme, ends));
    }

    /** The end of each year, and of the last what has come of it. */
    private static List<Quarter> ends(Quarter first, Quarter now) {
        return IntStream.rangeClosed(Math.min(first.year(), now.year()), now.year())
                .mapToObj(year -> year == now.year() ? now : new Quarter(year, LAST_QUARTER))
                .toList();
    }

    private List<YearLine> years(Portfolio portfolio, ProgrammeForecast forecast, List<Quarter> ends) {
        Map<Quarter, Map<Measure, Fte>> figures = new LinkedHashMap<>();
        ends.forEach(end -> figures.put(end, portfolio.at(end)));
        BigDecimal scale = scale(figures.values(), forecast);
        return figures.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), forecast, scale))
                .toList();
    }

    private YearLine line(Quarter end, Map<Measure, Fte> figures, ProgrammeForecast forecast, BigDecimal scale) {
        boolean whole = end.number() == LAST_QUARTER;
        String year = String.valueOf(end.year());
        return new YearLine(
                whole ? year : texts.text("portfolio.account.soFar", year),
                end.toString(),
                target(forecast, end.year()),
                of(figures, Measure.CONTRACTED),
                of(figures, Measure.CONFIRMED),
                of(figures, Measure.HARVESTED),
                share(of(figures, Measure.CONTRACTED), of(figures, Measure.HARVESTED)),
                scale,
                BigDecimal.ZERO);
    }

    /** A whole number of ÅV that no bar exceeds. */
    private static BigDecimal scale(Iterable<Map<Measure, Fte>> figures, ProgrammeForecast forecast) {
        BigDecimal most = BigDecimal.ONE;
        for (Map<Measure, Fte> each : figures) {
            for (Measure measure : List.of(Measure.CONTRACTED, Measure.CONFIRMED, Measure.HARVESTED)) {
                most = most.max(of(each, measure).value());
            }
        }
        Fte last = target(forecast, Quarter.of(forecast.day()).year());
        return (last == null ? most : most.max(last.value())).setScale(0, RoundingMode.CEILING);
    }

    private List<DepartmentLine> departments(Portfolio portfolio, Programme programme, List<Quarter> ends) {
        Map<UUID, String> wanted = targeted(programme, ends);
        List<String> headings =
                ends.stream().map(end -> String.valueOf(end.year())).toList();
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (Quarter end : ends) {
            portfolio
                    .byDepartment(end, wanted)
                    .forEach(line -> cells.merge(
                            line.group().name(),
                            List.of(cell(line.figures())),
                            (before, next) -> Stream.concat(before.stream(), next.stream())
                                    .toList()));
        }
        return cells.entrySet().stream()
                .map(entry -> new DepartmentLine(entry.getKey(), headings, entry.getValue()))
                .toList();
    }

    private Map<UUID, String> targeted(Programme programme, List<Quarter> ends) {
        var wanted = directory
                .savingsTargetByDepartment(
                        programme.id(), ends.get(ends.size() - 1).year())
                .keySet();
        return directory.units().stream()
                .filter(unit -> wanted.contains(unit.id()))
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private String cell(Map<Measure, Fte> figures) {
        Fte promised = of(figures, Measure.CONTRACTED);
        Fte harvested = of(figures, Measure.HARVESTED);
        return promised.isZero() && harvested.isZero()
                ? "–"
                : texts.text(
                        "portfolio.account.cell", formats.number(harvested.value()), formats.number(promised.value()));
    }

    private String value(Fte harvested, @Nullable FteRate rate) {
        return rate == null
                ? texts.text("portfolio.account.fte")
                : texts.text(
                        "portfolio.account.worth",
                        formats.thousands(
                                harvested.savingAt(rate.amount()).negate().wholeThousands()));
    }

    private String note(Fte promised, Fte harvested) {
        BigDecimal share = share(promised, harvested);
        return share == null
                ? texts.text("portfolio.account.note.none")
                : texts.text(
                        "portfolio.account.note",
                        formats.fte(harvested),
                        formats.fte(promised),
                        formats.percent(share));
    }

    private static @Nullable BigDecimal share(Fte promised, Fte harvested) {
        return promised.isZero() ? null : harvested.value().divide(promised.value(), 4, RoundingMode.HALF_UP);
    }

    /** Accumulated: a year without a target of its own has that of the year before. */
    private static @Nullable Fte target(ProgrammeForecast forecast, int year) {
        return forecast.targets().headMap(year + 1).values().stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Fte of(Map<Measure, Fte> figures, Measure measure) {
        return figures.getOrDefault(measure, Fte.ZERO);
    }
}
