package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomyFollowUp;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a forecast of a day is made from: equal inputs give an equal forecast.
 *
 * @param changes of what was reported, what fees pay for as well: the portfolio's sums are made from them
 * @param targets ÅV to be harvested at the end of each year
 * @param rate of one ÅV; null when the programme has none
 * @param economicCase the programme's own; null before there is one
 * @param rateOfCase the rate in the prices of the case; null when there is none, or no index to convert it by
 */
record ForecastInputs(
        Programme programme,
        LocalDate day,
        List<InitiativeHistory> initiatives,
        List<PortfolioReads.Change> changes,
        SortedMap<Integer, Fte> targets,
        @Nullable FteRate rate,
        @Nullable EconomicCase economicCase,
        @Nullable FteRate rateOfCase,
        EconomyFollowUp.Figures economy) {

    ForecastInputs {
        initiatives = List.copyOf(initiatives);
        changes = List.copyOf(changes);
    }
}
