package dk.gevinstspor.demo;

import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.organisation.Directory.FteRate;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.organisation.ProgrammeSetup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an ÅV is worth in the municipality (seeds 000), t.kr. in the prices of 2021; saved ones at the average. */
@Component
@Demonstration
class Wages {

    static final PriceLevel PRICES = new PriceLevel(2021);

    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final Money AC = Money.of(643);
    private static final Money HK = Money.of(505);

    static final FteRate BLENDED =
            new FteRate("Gennemsnit af AC og HK", AC.plus(HK).times(new BigDecimal("0.5")), PRICES, FROM);

    /** Made up: what the finance centre announced is not in the proposal. */
    private static final SortedMap<Integer, String> INDEX =
            new TreeMap<>(Map.of(2020, "98.3", 2021, "100", 2022, "102.1", 2023, "105.4", 2024, "109.2"));

    private final ProgrammeSetup programmes;
    private final Measures measures;

    Wages(ProgrammeSetup programmes, Measures measures) {
        this.programmes = programmes;
        this.measures = measures;
    }

    void announce(UUID programmeId, Actor admin) {
        programmes.addRate(programmeId, new FteRate("AC", AC, PRICES, FROM), false, admin);
        programmes.addRate(programmeId, new FteRate("HK", HK, PRICES, FROM), false, admin);
        programmes.addRate(programmeId, BLENDED, true, admin);
        INDEX.forEach((year, value) ->
                measures.addIndex(programmeId, year, new BigDecimal(value), "Demonstrationens egne tal", admin));
    }
}
