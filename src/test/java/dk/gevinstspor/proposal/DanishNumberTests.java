package dk.gevinstspor.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.support.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishNumberTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.200;1200",
                "12.345,6;12345.6",
                "4,17;4.17",
                "0.8;0.8",
                "4.17;4.17",
                "0.125;0.125",
                "1½;1.5",
                "½;0.5",
                "2 ¾;2.75"
            })
    void a_point_before_three_digits_parts_thousands(String written, String value) {
        assertThat(DanishNumber.of(written)).isEqualByComparingTo(value);
    }

    @Test
    void twelve_hundred_arsvaerk_are_not_one_point_two() {
        Proposal proposal = Reads.proposal("""
                Forslagets titel: Fælles indgang

                Effektiviseringen frigør 1.200 årsværk i hele kommunen.
                """);

        assertThat(proposal.benefits())
                .singleElement()
                .satisfies(stated -> assertThat(stated.low().value()).isEqualByComparingTo("1200"));
    }
}
