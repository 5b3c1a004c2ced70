package dk.gevinstspor.portfolio;

import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Role;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.NavigationItem;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the programme is likely to deliver, how sure that is, and how good such forecasts have been. */
@Controller
@RequestMapping("/prognose")
class OutlookController {

    private static final int ORDER = 24;

    private final Reading reading;
    private final Forecasting forecasting;
    private final PortfolioFiles files;

    OutlookController(Reading reading, Forecasting forecasting, PortfolioFiles files) {
        this.reading = reading;
        this.forecasting = forecasting;
        this.files = files;
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
        model.addAttribute("programme", programme);
        model.addAttribute("page", forecasting.pageOf(programme));
        model.addAttribute("readable", reading.of(reader, programme).readsAll());
        return "portefoelje/prognose";
    }

    /** The forecast in a sentence, which the start page fetches into itself: making it may take a second. */
    @GetMapping("/kort")
    String inShort(
            CurrentUser reader,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            Model model) {
        model.addAttribute(
                "page",
                forecasting.pageIfMade(reading.programme(reader, programmeId)).orElse(null));
        return "portefoelje/kort :: sentence";
    }

    /** Asked again and again while the first forecast is made: has the page fetched once it is there. */
    @GetMapping("/fremdrift")
    ResponseEntity<Void> progress(
            CurrentUser reader, @RequestParam(name = "program", required = false) @Nullable UUID programmeId) {
        ResponseEntity.HeadersBuilder<?> nothing = ResponseEntity.noContent();
        return forecasting.ifMade(reading.programme(reader, programmeId)).isPresent()
                ? nothing.header("HX-Refresh", "true").build()
                : nothing.build();
    }

    /** A table of the page as a file. */
    @GetMapping("/{table}.{format:csv|xlsx}")
    ResponseEntity<byte[]> file(
            CurrentUser reader,
            @PathVariable String table,
            @PathVariable String format,
            @RequestParam(name = "program", required = false) @Nullable UUID programmeId,
            Locale locale) {
        ForecastPage page = forecasting.pageOf(reading.programme(reader, programmeId));
        return files.forecast(table, page).in(format, locale);
    }
}
