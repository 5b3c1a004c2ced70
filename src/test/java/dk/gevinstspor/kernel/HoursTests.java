package dk.gevinstspor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class HoursTests {

    @Test
    void hours_are_rounded_once_to_arsvaerk() {
        // 148,1399994 ÷ 1.200 = 0,1234499995: to six decimals and then to four it would be 0,1235.
        assertThat(new Hours(new BigDecimal("148.1399994")).asFte(Hours.PER_FTE))
                .isEqualTo(Fte.of("0.1234"));
        assertThat(new Hours(new BigDecimal("148.14")).asFte(Hours.PER_FTE)).isEqualTo(Fte.of("0.1235"));
    }
}
