package dk.gevinstspor.proposal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 mia. kr.;2000000",
                "2 Mia. kr.;2000000",
                "500 tusind kr.;500",
                "500 Tusind kr.;500",
                "1,5 MIO. KR.;1500",
                "1.200 t.kr.;1200"
            })
    void an_amount_is_read_whatever_its_scale_and_case(String text, String thousands) {
        assertThat(Quantities.in(text))
                .singleElement()
                .satisfies(quantity -> assertThat(quantity.low()).isEqualByComparingTo(thousands));
    }
}
