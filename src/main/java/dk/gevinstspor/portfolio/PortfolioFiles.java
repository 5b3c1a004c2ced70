package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.EconomyFollowUp;
import dk.gevinstspor.portfolio.PortfolioPage.Row;
import dk.gevinstspor.webui.NotFound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables behind the charts of portfolio and forecast, as rows of a file. */
@Component
class PortfolioFiles {

    private final PortfolioTexts texts;

    PortfolioFiles(PortfolioTexts texts) {
        this.texts = texts;
    }

    /** @param what the key of its first column */
    TableFile measures(String name, String what, List<Row> rows) {
        return new TableFile(
                name,
                Stream.concat(
                                Stream.of(texts.text(what), texts.text("portfolio.target")),
                                Stream.of(Measure.values()).map(measure -> texts.text("portfolio.measure." + measure)))
                        .toList(),
                rows.stream().map(row -> line(row, what)).toList());
    }

    private List<@Nullable Object> line(Row row, String what) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(texts.name(row.name(), what));
        line.add(row.target());
        row.figures().forEach(cell -> line.add(cell.value()));
        return line;
    }

    TableFile money(EconomyFollowUp.Figures economy) {
        return new TableFile(
                "portefoelje-penge",
                headings("portfolio.year", "portfolio.budget", "portfolio.spent", "portfolio.left"),
                economy.years().stream()
                        .map(year -> {
                            var figures = economy.in(year);
                            return List.<Object>of(
                                    BigDecimal.valueOf(year),
                                    figures.budget().thousands(),
                                    figures.spent().thousands(),
                                    figures.budget().minus(figures.spent()).thousands());
                        })
                        .toList());
    }

    /** @throws NotFound when the forecast has no such table */
    TableFile forecast(String table, ForecastPage page) {
        return switch (table) {
            case "kvartaler" -> quarters(page);
            case "tornado" -> tornado(page);
            case "ejere" -> owners(page);
            default -> throw new NotFound("table " + table);
        };
    }

    private TableFile quarters(ForecastPage page) {
        return new TableFile(
                "prognose-kvartaler",
                headings(
                        "portfolio.quarter",
                        "portfolio.forecast.actual",
                        "portfolio.forecast.p10",
                        "portfolio.forecast.p50",
                        "portfolio.forecast.p90",
                        "portfolio.forecast.confirmed.p50",
                        "portfolio.target"),
                page.quarters().stream()
                        .map(row -> Arrays.<@Nullable Object>asList(
                                texts.name(row.quarter(), "portfolio.quarter"),
                                row.actual(),
                                row.p10(),
                                row.p50(),
                                row.p90(),
                                row.confirmed(),
                                row.target()))
                        .toList());
    }

    private TableFile tornado(ForecastPage page) {
        return new TableFile(
                "prognose-tornado",
                headings("portfolio.forecast.unknown", "portfolio.forecast.badly", "portfolio.forecast.well"),
                page.swings().stream()
                        .map(row -> List.<Object>of(
                                row.label() == null ? texts.text("portfolio.factor." + row.factor()) : row.label(),
                                row.low(),
                                row.high()))
                        .toList());
    }

    private TableFile owners(ForecastPage page) {
        return new TableFile(
                "prognose-gevinstejere",
                headings(
                        "portfolio.forecast.owner",
                        "portfolio.forecast.owner.seen",
                        "portfolio.forecast.owner.promised",
                        "portfolio.forecast.owner.confirmed",
                        "portfolio.forecast.owner.optimism",
                        "portfolio.forecast.owner.used"),
                page.evidence().owners().stream()
                        .map(row -> Arrays.<@Nullable Object>asList(
                                row.name(),
                                BigDecimal.valueOf(row.initiatives()),
                                row.promised(),
                                row.confirmed(),
                                row.optimism(),
                                row.used()))
                        .toList());
    }

    private List<String> headings(String... keys) {
        return Stream.of(keys).map(key -> texts.text(key)).toList();
    }
}
