package dk.gevinstspor.portfolio;

import dk.gevinstspor.api.Api;
import dk.gevinstspor.api.Declined;
import dk.gevinstspor.api.Listing;
import dk.gevinstspor.api.Named;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme;
import dk.gevinstspor.organisation.Unit;
import dk.gevinstspor.portfolio.PortfolioJson.LineJson;
import dk.gevinstspor.portfolio.PortfolioJson.RateJson;
import dk.gevinstspor.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Porteføljen for programs: what is promised, expected, confirmed and harvested. */
@Api
@Tag(name = "Portfolio")
class PortfolioApi {

    private final Reading reading;
    private final Forecasting forecasting;
    private final Directory directory;

    PortfolioApi(Reading reading, Forecasting forecasting, Directory directory) {
        this.reading = reading;
        this.forecasting = forecasting;
        this.directory = directory;
    }

    @GetMapping("/api/v1/programmes")
    @Operation(summary = "The programmes that you have a role in")
    Listing<Named> programmes(CurrentUser user) {
        return new Listing<>(
                user.programmes().mine().stream()
                        .map(each -> new Named(each.id(), each.name()))
                        .toList(),
                null);
    }

    @GetMapping("/api/v1/portfolio")
    @Operation(
            summary = "A programme's portfolio",
            description =
                    "The figures of the page Portefølje: by quarter, and at the end of one by department and technology.")
    PortfolioJson portfolio(
            @Parameter(description = "The one that you look at on the pages when you do not say.")
                    @RequestParam(required = false)
                    @Nullable
                    UUID programme,
            @Parameter(description = "This one when you do not say.", example = "2022-Q3")
                    @RequestParam(required = false)
                    @Nullable
                    String quarter,
            CurrentUser user) {
        Programme found = reading.programme(user, programme);
        ProgrammeForecast forecast = forecasting.of(found);
        Quarter shown = quarter == null ? Quarter.of(forecast.day()) : quarter(quarter);
        Portfolio portfolio = new Portfolio(forecast.changes(), forecast);
        FteRate rate = forecast.rate();
        Map<UUID, Fte> targets = directory.savingsTargetByDepartment(found.id(), shown.year());
        Map<UUID, String> wanted = directory.units().stream()
                .filter(unit -> targets.containsKey(unit.id()))
                .collect(Collectors.toMap(Unit::id, Unit::name));
        Quarter last = forecast.horizon().last();
        return new PortfolioJson(
                new Named(found.id(), found.name()),
                forecast.day(),
                shown.toString(),
                RateJson.of(rate),
                LineJson.of(shown.toString(), null, forecast.targets().get(shown.year()), portfolio.at(shown), rate),
                LineJson.of(shown.toString(), null, null, portfolio.feeFunded(shown), rate),
                Stream.iterate(Quarter.of(found.startsOn()), each -> !each.isAfter(last), Quarter::next)
                        .map(each ->
                                LineJson.of(each.toString(), null, target(each, forecast), portfolio.at(each), rate))
                        .toList(),
                portfolio.byDepartment(shown, wanted).stream()
                        .map(line -> LineJson.of(
                                line.group().name(),
                                line.group().key(),
                                targets.get(UUID.fromString(line.group().key())),
                                line.figures(),
                                rate))
                        .toList(),
                portfolio.byTechnology(shown).stream()
                        .map(line -> LineJson.of(line.group().name(), null, null, line.figures(), rate))
                        .toList());
    }

    /** The target stands at the end of its year. */
    private static @Nullable Fte target(Quarter quarter, ProgrammeForecast forecast) {
        return quarter.number() == 4 ? forecast.targets().get(quarter.year()) : null;
    }

    private static Quarter quarter(String text) {
        try {
            return Quarter.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw Declined.of(HttpStatus.BAD_REQUEST, "api.parameter", "quarter");
        }
    }
}
