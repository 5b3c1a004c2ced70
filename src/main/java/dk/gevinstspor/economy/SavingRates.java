package dk.gevinstspor.economy;

import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.Register;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What saved ÅV are valued at in the prices of a case: the programme's rate of a day, converted by its price index. */
@Service
public class SavingRates {

    private final Directory directory;
    private final Register register;
    private final Measures measures;

    SavingRates(Directory directory, Register register, Measures measures) {
        this.directory = directory;
        this.register = register;
        this.measures = measures;
    }

    /** None when the programme has no rate, or no index between the rate's prices and those asked for. */
    public Optional<FteRate> in(PriceLevel prices, UUID programmeId, LocalDate day) {
        if (register.rates(programmeId).stream().noneMatch(Register.Rate::valuesSavings)) {
            return Optional.empty();
        }
        FteRate rate = directory.rate(programmeId, day);
        return measures.priceIndex(programmeId)
                .factor(rate.priceLevel(), prices)
                .map(factor -> PriceConversion.of(rate, prices, factor));
    }
}
