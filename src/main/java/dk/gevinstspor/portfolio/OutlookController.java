package dk.gevinstspor.portfolio;

import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NavigationItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the programme is likely to deliver, how sure that is, and how good such forecasts have been. */
@Controller
@RequestMapping("/prognose")
class OutlookController {

    private static final int ORDER = 24;

    private final Reading reading;
    private final Forecasting forecasting;
    private final MessageSource messages;
    private final PortfolioTexts texts;

    OutlookController(Reading reading, Forecasting forecasting, MessageSource messages, PortfolioTexts texts) {
        this.reading = reading;
        this.forecasting = forecasting;
        this.messages = messages;
        this.texts = texts;
    }

    @Bean
    static NavigationItem forecastInTheMenu() {
        return NavigationItem.of(ORDER, "/prognose", "portfolio.forecast.title", Role.values());
    }

    @GetMapping
    String forecast(
            CurrentUser reader,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            Model model) {
        Programme programme = reading.programme(reader, programmeId);
        ProgrammeForecast forecast = forecasting.of(programme);
        model.addAttribute("programme", programme);
        model.addAttribute("page", new ForecastPage(forecast));
        model.addAttribute("readable", reading.of(reader, programme).readsAll());
        return "portefoelje/prognose";
    }

    /** The quarters of the band as a file. */
    @GetMapping("/kvartaler.csv")
    ResponseEntity<byte[]> quarters(
            CurrentUser reader,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            Locale locale) {
        ForecastPage page = new ForecastPage(forecasting.of(reading.programme(reader, programmeId)));
        List<String> headings = Stream.of(
                        "portfolio.quarter",
                        "portfolio.forecast.actual",
                        "portfolio.forecast.p10",
                        "portfolio.forecast.p50",
                        "portfolio.forecast.p90",
                        "portfolio.forecast.confirmed.p50",
                        "portfolio.target")
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ForecastPage.QuarterRow row : page.quarters()) {
            rows.add(Arrays.asList(
                    texts.name(row.quarter(), "portfolio.quarter"),
                    row.actual(),
                    row.p10(),
                    row.p50(),
                    row.p90(),
                    row.confirmed(),
                    row.target()));
        }
        return Csv.file("prognose-kvartaler.csv", locale, headings, rows);
    }
}
