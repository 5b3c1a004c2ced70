package dk.gevinstspor.portfolio;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One initiative on one sheet, in words and figures; ÅV a year.
 *
 * @param goLiveLabel whether goLive is planned or came
 * @param estimate the interval found at screening, in words
 * @param forecastFor which quarter the forecast is of
 */
record OnePager(
        String number,
        String title,
        String programme,
        String asOf,
        String stage,
        String unit,
        @Nullable String owner,
        @Nullable String processOwner,
        String goLiveLabel,
        @Nullable LocalDate goLive,
        String description,
        String estimate,
        Fte contracted,
        @Nullable BigDecimal forecast,
        String forecastFor,
        Fte confirmed,
        Fte harvested,
        List<QuarterLine> quarters,
        List<YearLine> years,
        String payback,
        String priceLevel,
        List<RiskLine> risks) {

    /** @param scale ÅV at the right edge of the chart */
    record QuarterLine(
            String quarter,
            @Nullable BigDecimal contracted,
            @Nullable BigDecimal forecast,
            @Nullable BigDecimal confirmed,
            @Nullable BigDecimal harvested,
            BigDecimal scale) {}

    /** t.kr.; savings are negative. */
    record YearLine(String year, Money savings, Money operation, Money implementation, Money net, Money cumulative) {}

    /** @param score likelihood × consequence, in figures */
    record RiskLine(String title, String score, String response) {}
}
