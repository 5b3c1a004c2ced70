package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.EconomicCase.Basis;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.portfolio.PortfolioReads.Behind;
import dk.gevinstspor.portfolio.PortfolioReads.Part;
import dk.gevinstspor.portfolio.PortfolioReads.Selection;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NavigationItem;
import dk.gevinstspor.webui.NotFound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the programme has promised, expects, has confirmed and has harvested, and what it cost. */
@Controller
@RequestMapping("/portefoelje")
class PortfolioController {

    private static final int ORDER = 22;

    /** In an address: initiatives that have not been screened. */
    private static final String NO_TECHNOLOGY = "ingen";

    private final Reading reading;
    private final Forecasting forecasting;
    private final PortfolioReads reads;
    private final PortfolioTexts texts;
    private final PortfolioFiles files;
    private final Directory directory;

    PortfolioController(
            Reading reading,
            Forecasting forecasting,
            PortfolioReads reads,
            PortfolioTexts texts,
            PortfolioFiles files,
            Directory directory) {
        this.reading = reading;
        this.forecasting = forecasting;
        this.reads = reads;
        this.texts = texts;
        this.files = files;
        this.directory = directory;
    }

    @Bean
    static NavigationItem portfolioInTheMenu() {
        return NavigationItem.of(ORDER, "/portefoelje", "portfolio.title", Role.values());
    }

    /** @param unit «tkr» for t.kr., else ÅV */
    @GetMapping
    String portfolio(
            CurrentUser reader,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            @RequestParam(name = "kvartal", required = false) @Nullable String quarter,
            @RequestParam(name = "vis", defaultValue = "aav") String unit,
            Model model) {
        Programme programme = reading.programme(reader, programmeId);
        ProgrammeForecast forecast = forecasting.of(programme);
        Quarter shown = quarter == null ? Quarter.of(forecast.day()) : quarter(quarter);
        Portfolio portfolio = new Portfolio(forecast.changes(), forecast);
        PortfolioPage page = page(portfolio, programme, forecast, shown, unit);
        Quarter first = Quarter.of(programme.startsOn());
        model.addAttribute("programme", programme);
        model.addAttribute("forecast", forecast);
        model.addAttribute("shown", shown);
        model.addAttribute("inMoney", inMoney(unit));
        model.addAttribute("quarters", page.quarters(first, forecast.horizon().last()));
        model.addAttribute("departments", page.departments(shown, departments(programme, shown)));
        model.addAttribute("technologies", page.technologies(shown));
        model.addAttribute("total", page.total(shown));
        model.addAttribute("feeFunded", page.feeFunded(shown));
        model.addAttribute("figures", texts.figures(portfolio.at(shown), shown, forecast));
        model.addAttribute("economy", forecast.economy());
        model.addAttribute(
                "margin",
                forecast.economicCase() == null
                        ? null
                        : forecast.economicCase().margin(Basis.SERVICE_SAVING).orElse(null));
        return "portefoelje/portefoelje";
    }

    /** A table of the page as a file. */
    @GetMapping("/{table}.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(
            CurrentUser reader,
            @PathVariable String table,
            @PathVariable String format,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            @RequestParam(name = "kvartal", required = false) @Nullable String quarter,
            @RequestParam(name = "vis", defaultValue = "aav") String unit,
            Locale locale) {
        Programme programme = reading.programme(reader, programmeId);
        ProgrammeForecast forecast = forecasting.of(programme);
        Quarter shown = quarter == null ? Quarter.of(forecast.day()) : quarter(quarter);
        PortfolioPage page = page(programme, forecast, shown, unit);
        TableFile file =
                switch (table) {
                    case "kvartaler" ->
                        files.measures(
                                "portefoelje-kvartaler",
                                "portfolio.quarter",
                                page.quarters(
                                        Quarter.of(programme.startsOn()),
                                        forecast.horizon().last()));
                    case "afdelinger" ->
                        files.measures(
                                "portefoelje-afdelinger-" + shown,
                                "portfolio.department",
                                page.departments(shown, departments(programme, shown)));
                    case "teknologier" ->
                        files.measures(
                                "portefoelje-teknologier-" + shown, "portfolio.technology", page.technologies(shown));
                    case "penge" -> files.money(forecast.economy());
                    default -> throw new NotFound("table " + table);
                };
        return file.in(format, locale);
    }

    /** The initiatives that one figure sums. */
    @GetMapping("/liste")
    String list(
            CurrentUser reader,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            @RequestParam(name = "maal") Measure measure,
            @RequestParam(name = "kvartal") String quarter,
            @RequestParam(name = "afdeling", required = false) @Nullable UUID departmentId,
            @RequestParam(name = "teknologi", required = false) @Nullable String technology,
            @RequestParam(name = "takst", defaultValue = "false") boolean feeFunded,
            @RequestParam(name = "vis", defaultValue = "aav") String unit,
            @RequestParam(name = "side", defaultValue = "1") int page,
            Model model) {
        Programme programme = reading.programme(reader, programmeId);
        Selection selection = new Selection(measure, quarter(quarter), departmentId, technology(technology), feeFunded);
        InitiativeRights.Reader rights = reading.of(reader, programme);
        int shown = Math.max(1, page);
        Behind behind = measure == Measure.FORECAST
                ? ForecastParts.of(forecasting.of(programme), selection, rights)
                : rights.readsAll()
                        ? reads.parts(programme.id(), selection, shown, sum(programme, selection))
                        : reads.partsOf(rights, programme.id(), selection, shown);
        model.addAttribute("programme", programme);
        model.addAttribute("selection", selection);
        model.addAttribute("department", departmentId == null ? null : department(departmentId));
        model.addAttribute("behind", behind);
        model.addAttribute("inMoney", inMoney(unit));
        if (inMoney(unit)) {
            model.addAttribute("worth", worth(behind, forecasting.of(programme).rate()));
        }
        model.addAttribute("readsAll", rights.readsAll());
        model.addAttribute("page", shown);
        return "portefoelje/liste";
    }

    /** As the portfolio shows it. */
    private Fte sum(Programme programme, Selection selection) {
        return Portfolio.of(forecasting.of(programme).changes(), selection);
    }

    private PortfolioPage page(Programme programme, ProgrammeForecast forecast, Quarter shown, String unit) {
        return page(new Portfolio(forecast.changes(), forecast), programme, forecast, shown, unit);
    }

    private PortfolioPage page(
            Portfolio portfolio, Programme programme, ProgrammeForecast forecast, Quarter shown, String unit) {
        return new PortfolioPage(
                portfolio,
                forecast,
                directory.savingsTargetByDepartment(programme.id(), shown.year()),
                inMoney(unit) ? forecast.rate() : null);
    }

    /** Those that have a part of the year's target. */
    private Map<UUID, String> departments(Programme programme, Quarter shown) {
        Set<UUID> wanted = directory
                .savingsTargetByDepartment(programme.id(), shown.year())
                .keySet();
        return directory.units().stream()
                .filter(unit -> wanted.contains(unit.id()))
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private String department(UUID id) {
        return directory.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .map(Unit::name)
                .orElseThrow(() -> new NotFound("department " + id));
    }

    /** Of each part, and of all together; none without a rate. */
    private static List<BigDecimal> worth(Behind behind, @Nullable FteRate rate) {
        return rate == null
                ? List.of()
                : Stream.concat(behind.parts().stream().map(Part::fte), Stream.of(behind.sum()))
                        .map(fte -> PortfolioPage.worth(fte, rate))
                        .toList();
    }

    private static boolean inMoney(String unit) {
        return unit.equals("tkr");
    }

    private static @Nullable String technology(@Nullable String asked) {
        return asked == null || asked.isEmpty() ? null : asked.equals(NO_TECHNOLOGY) ? "" : asked;
    }

    private static Quarter quarter(String text) {
        try {
            return Quarter.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("quarter");
        }
    }
}
