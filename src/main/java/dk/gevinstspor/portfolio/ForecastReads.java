package dk.gevinstspor.portfolio;

import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.EconomyFollowUp;
import dk.gevinstspor.economy.SavingRates;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Programme;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a forecast is made from, in one transaction that ends before anything is computed. */
@Component
@Transactional(readOnly = true)
class ForecastReads {

    private final HistoryReads histories;
    private final PortfolioReads portfolio;
    private final Directory directory;
    private final Cases cases;
    private final SavingRates rates;
    private final EconomyFollowUp economy;

    ForecastReads(
            HistoryReads histories,
            PortfolioReads portfolio,
            Directory directory,
            Cases cases,
            SavingRates rates,
            EconomyFollowUp economy) {
        this.histories = histories;
        this.portfolio = portfolio;
        this.directory = directory;
        this.cases = cases;
        this.rates = rates;
        this.economy = economy;
    }

    /** Changes with whatever a forecast is made from, save what is committed late. */
    Fingerprint fingerprint(Programme programme, LocalDate day) {
        return histories.fingerprint(programme.id(), day);
    }

    boolean hasMoreThan(int initiatives, Programme programme) {
        return histories.hasMoreThan(initiatives, programme.id());
    }

    ForecastInputs of(Programme programme, LocalDate day) {
        EconomicCase economicCase = cases.ofProgramme(programme.id()).orElse(null);
        return new ForecastInputs(
                programme,
                day,
                histories.of(programme.id()),
                portfolio.changes(programme.id()),
                directory.savingsTarget(programme.id()),
                rate(programme, day),
                economicCase,
                economicCase == null
                        ? null
                        : rates.in(economicCase.priceLevel(), programme.id(), day)
                                .orElse(null),
                economy.of(programme.id(), day).withoutLines());
    }

    private @Nullable FteRate rate(Programme programme, LocalDate day) {
        try {
            return directory.rate(programme.id(), day);
        } catch (NoSuchElementException e) {
            return null;
        }
    }
}
