package dk.gevinstspor.webui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,8|0.8", "1.025|1025", "1.025,5|1025.5", "-12|-12", "\u2212574|-574", " 5 |5", "1234567|1234567"
            })
    void danish_numbers_are_read_as_danes_write_them(String typed, BigDecimal meant) {
        assertThat(Decimals.parse(typed, Languages.DANISH)).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.8|0.8", "1,025|1025", "1,025.5|1025.5"})
    void english_numbers_are_read_as_the_english_write_them(String typed, BigDecimal meant) {
        assertThat(Decimals.parse(typed, Languages.ENGLISH)).isEqualByComparingTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.8", "0.8.1", "0.125", "abc", "", "1,2,3", "1.02", "12.3456", "1e5", "1 000", "NaN"})
    void what_could_mean_something_else_is_refused(String typed) {
        assertThatThrownBy(() -> Decimals.parse(typed, Languages.DANISH)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.8000|0,8", "1025|1025", "0.0000|0", "-574.5|-574,5"})
    void what_a_field_shows_can_be_read_again(BigDecimal number, String shown) {
        assertThat(Decimals.print(number, Languages.DANISH)).isEqualTo(shown);
        assertThat(Decimals.parse(shown, Languages.DANISH)).isEqualByComparingTo(number);
    }
}
