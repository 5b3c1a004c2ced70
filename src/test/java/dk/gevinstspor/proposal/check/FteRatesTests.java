package dk.gevinstspor.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FteRatesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Et årsværk har 1.350 effektive timer.                                        | 1350
            Et HK-årsværk er sat til 1.300 timer og 495 t.kr.                            | 1300
            Det er 3,67 årsværk ved 1.250 timer pr. årsværk.                             | 1250
            Årsværket regnes som 1.400 timer.                                            | 1400
            1.750 sager à 40 minutter er 1.167 timer om året, svarende til 0,97 årsværk. | 1200
            Der frigives 1.150 timer, hvilket er knap et årsværk.                        | 1200
            De 1,5 årsværk er 1.800 timer.                                               | 1200
            """)
    void the_hours_of_one_are_those_that_are_said_of_one(String text, BigDecimal hours) {
        List<Sentence> sentences = Sentence.of(List.of(new Passage(Place.DOCUMENT, "", text)));

        assertThat(new FteRates(sentences, Optional.empty()).hoursOfOne()).isEqualByComparingTo(hours);
    }
}
