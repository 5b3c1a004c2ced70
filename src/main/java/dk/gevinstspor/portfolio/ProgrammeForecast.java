package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomyFollowUp;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.portfolio.simulation.Outlook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme's forecast of a day, with all that it was made from.
 *
 * @param madeAt when its facts were read and it was played
 * @param past ÅV harvested at the end of the quarters before, oldest first
 * @param paybackYear the year by which the case promises to be paid back; null when it promises none
 * @param paybackChance of it; null when there is no promise, or no rate in the prices of the case
 */
record ProgrammeForecast(
        ForecastInputs inputs,
        Instant madeAt,
        Knowledge knowledge,
        Horizon horizon,
        Outlook outlook,
        SortedMap<Quarter, Double> past,
        @Nullable Integer paybackYear,
        @Nullable Double paybackChance,
        List<BackTest.Trial> trials,
        Map<UUID, InitiativeHistory.Header> initiatives,
        ExpectedSums expected) {

    public LocalDate day() {
        return inputs.day();
    }

    /** ÅV to be harvested at the end of each year. */
    public SortedMap<Integer, Fte> targets() {
        return inputs.targets();
    }

    /** Of what was reported, for the portfolio's sums. */
    public List<PortfolioReads.Change> changes() {
        return inputs.changes();
    }

    /** Of one ÅV; null when the programme has none. */
    public @Nullable FteRate rate() {
        return inputs.rate();
    }

    /** The programme's own; null before there is one. */
    public @Nullable EconomicCase economicCase() {
        return inputs.economicCase();
    }

    public EconomyFollowUp.Figures economy() {
        return inputs.economy();
    }

    /** The year of the last target, or of the horizon's end. */
    int targetYear() {
        return targets().isEmpty() ? horizon.last().year() : targets().lastKey();
    }

    OptionalDouble chanceOfTarget(int year) {
        int quarter = horizon.endOf(year);
        Fte target = targets().get(year);
        return quarter < 0 || target == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(outlook.chanceOf(target.value().doubleValue(), quarter));
    }
}
