package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.Directory.FteRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The case of one initiative: developed in a year, operated and saving from the year after. */
@Component
class InitiativeCase {

    /** A proposal looks six calendar years ahead (seeds 000 and 004). */
    private static final int HORIZON = 6;

    /** The municipality's documents are in Danish, whoever types them. */
    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    private final Directory directory;
    private final SavingRates rates;
    private final MessageSource messages;

    InitiativeCase(Directory directory, SavingRates rates, MessageSource messages) {
        this.directory = directory;
        this.rates = rates;
        this.messages = messages;
    }

    /** The prices that the amounts of a case are typed in. */
    PriceLevel prices(Initiative initiative) {
        return directory.programme(initiative.programmeId()).priceLevel();
    }

    /** The rate of a year in the programme's prices; none when it is missing, or the index to convert it by. */
    Optional<FteRate> rate(Initiative initiative, int year) {
        return rates.in(prices(initiative), initiative.programmeId(), LocalDate.of(year, 12, 31));
    }

    /**
     * In the programme's prices.
     *
     * @param development t.kr., spent in one year
     * @param operation t.kr. a year as stated, or null for 25 % of the development
     * @param fte gross benefit a year, from the year after the development
     * @throws NoSuchElementException without a {@link #rate}
     */
    EconomicCase of(Initiative initiative, Money development, int year, @Nullable Money operation, Fte fte) {
        FteRate rate = rate(initiative, year).orElseThrow();
        int lastYear = year + HORIZON - 1;
        CaseLine developed = CaseLine.development(
                ControlArea.CAPITAL, label("development"), new TreeMap<>(Map.of(year, development)));
        TreeMap<Integer, Fte> saved = new TreeMap<>();
        TreeMap<Integer, Money> stated = new TreeMap<>();
        for (int each = year + 1; each <= lastYear; each++) {
            saved.put(each, fte);
            stated.put(each, operation == null ? Money.ZERO : operation);
        }
        CaseLine operated = operation == null
                ? CaseLine.operationOf(List.of(developed), lastYear, label("operation"))
                : new CaseLine(CaseLine.Kind.OPERATION, ControlArea.SERVICE, label("operation"), stated);
        return new EconomicCase(
                rate.priceLevel(), List.of(CaseLine.saving(label("saving"), saved, rate), operated, developed));
    }

    /** Why a case that is designed once more is another than before. */
    String redesigned() {
        return messages.getMessage("economy.version.redesigned", null, DANISH);
    }

    private String label(String line) {
        return messages.getMessage("economy.line." + line, null, DANISH);
    }
}
