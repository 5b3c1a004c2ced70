package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.Risk;
import dk.gevinstspor.initiative.Risks;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.portfolio.OnePager.QuarterLine;
import dk.gevinstspor.portfolio.OnePager.RiskLine;
import dk.gevinstspor.portfolio.OnePager.YearLine;
import dk.gevinstspor.webui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an initiative on one sheet: as much of each table as fits. */
@Component
class OnePagers {

    private static final int LONGEST_DESCRIPTION = 700;
    private static final int QUARTERS = 9;
    private static final int QUARTERS_AHEAD = 4;
    private static final int YEARS = 8;
    private static final int RISKS = 4;

    private final Forecasting forecasting;
    private final Directory directory;
    private final Cases cases;
    private final Risks risks;
    private final PortfolioTexts texts;
    private final Formats formats;

    OnePagers(
            Forecasting forecasting,
            Directory directory,
            Cases cases,
            Risks risks,
            PortfolioTexts texts,
            Formats formats) {
        this.forecasting = forecasting;
        this.directory = directory;
        this.cases = cases;
        this.risks = risks;
        this.texts = texts;
        this.formats = formats;
    }

    OnePager of(Initiative initiative) {
        Programme programme = directory.programme(initiative.programmeId());
        ProgrammeForecast forecast = forecasting.of(programme);
        Optional<InitiativeHistory> history = forecast.knowledge().history(initiative.id());
        List<OutlookPanel.Row> rows =
                history.map(told -> OutlookPanel.rows(told, forecast)).orElse(List.of());
        Quarter ahead = Quarter.of(forecast.day()).plus(QUARTERS_AHEAD);
        Map<UUID, String> names = names(initiative);
        LocalDate live = initiative.operation().goLiveOn();
        Optional<EconomicCase> economicCase = cases.ofInitiative(initiative.id());
        return new OnePager(
                "A-" + initiative.number(),
                initiative.title(),
                programme.name(),
                texts.text("portfolio.account.asOf", formats.date(forecast.day())),
                texts.text("initiative.stage." + initiative.stage()),
                directory.unit(initiative.unitId()).name(),
                name(names, initiative.owners().benefitOwnerId()),
                name(names, initiative.owners().processOwnerId()),
                texts.text(live == null ? "portfolio.sheet.goLive.planned" : "portfolio.sheet.goLive"),
                live == null ? initiative.plannedGoLive() : live,
                shortened(initiative.idea().description()),
                history.flatMap(told -> told.estimate(forecast.day()))
                        .map(this::estimate)
                        .orElse("–"),
                latest(rows, forecast.day(), OutlookPanel.Row::contracted),
                rows.stream()
                        .filter(row -> row.quarter().equals(ahead))
                        .findFirst()
                        .map(OutlookPanel.Row::forecast)
                        .orElse(null),
                texts.text("portfolio.sheet.forecastFor", texts.shortQuarter(ahead)),
                latest(rows, forecast.day(), OutlookPanel.Row::confirmed),
                latest(rows, forecast.day(), OutlookPanel.Row::harvested),
                quarters(rows, Quarter.of(forecast.day())),
                economicCase.map(OnePagers::years).orElse(List.of()),
                economicCase.map(this::payback).orElse(""),
                economicCase
                        .map(found -> texts.text(
                                "portfolio.sheet.unit",
                                String.valueOf(found.priceLevel().year())))
                        .orElse(""),
                risks.of(initiative.id()).stream()
                        .limit(RISKS)
                        .map(OnePagers::risk)
                        .toList());
    }

    private Map<UUID, String> names(Initiative initiative) {
        return directory.names(Stream.of(
                        initiative.owners().benefitOwnerId(),
                        initiative.owners().processOwnerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    private static String shortened(String text) {
        String flat = text.strip();
        return flat.length() <= LONGEST_DESCRIPTION
                ? flat
                : flat.substring(0, LONGEST_DESCRIPTION).strip() + " …";
    }

    private String estimate(Fact screened) {
        return formats.number(screened.fte()) + "–" + formats.number(screened.high());
    }

    private static Fte latest(
            List<OutlookPanel.Row> rows, LocalDate day, Function<OutlookPanel.Row, @Nullable BigDecimal> figure) {
        Quarter now = Quarter.of(day);
        BigDecimal latest = BigDecimal.ZERO;
        for (OutlookPanel.Row row : rows) {
            BigDecimal value = figure.apply(row);
            if (!row.quarter().isAfter(now) && value != null) {
                latest = value;
            }
        }
        return Fte.rounded(latest);
    }

    /** Around today. */
    private List<QuarterLine> quarters(List<OutlookPanel.Row> rows, Quarter now) {
        List<OutlookPanel.Row> shown = rows.stream()
                .filter(row -> !row.quarter().isAfter(now.plus(QUARTERS_AHEAD)))
                .toList();
        BigDecimal scale = shown.stream()
                .flatMap(row -> Stream.of(row.contracted(), row.forecast(), row.confirmed()))
                .filter(Objects::nonNull)
                .reduce(new BigDecimal("0.1"), BigDecimal::max);
        return shown.stream()
                .skip(Math.max(0, shown.size() - QUARTERS))
                .map(row -> new QuarterLine(
                        formats.quarter(row.quarter()),
                        row.contracted(),
                        row.forecast(),
                        row.confirmed(),
                        row.harvested(),
                        scale))
                .toList();
    }

    private static List<YearLine> years(EconomicCase economicCase) {
        SortedMap<Integer, Money> cumulative = economicCase.cumulative();
        return economicCase.years().stream()
                .limit(YEARS)
                .map(year -> new YearLine(
                        String.valueOf(year),
                        economicCase.of(CaseLine.Kind.SAVING, year),
                        economicCase.of(CaseLine.Kind.OPERATION, year),
                        economicCase.implementation(year),
                        economicCase.net(year),
                        cumulative.getOrDefault(year, Money.ZERO)))
                .toList();
    }

    private String payback(EconomicCase economicCase) {
        return economicCase.paybackYear(Basis.TOTAL_ECONOMY).isPresent()
                ? texts.text(
                        "portfolio.sheet.payback",
                        economicCase.paybackYear(Basis.TOTAL_ECONOMY).getAsInt())
                : texts.text("portfolio.sheet.payback.none");
    }

    private static RiskLine risk(Risk risk) {
        return new RiskLine(
                risk.title(),
                risk.likelihood() + " × " + risk.impact() + " = " + risk.likelihood() * risk.impact(),
                risk.response());
    }
}
