package dk.gevinstspor.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartScaleTests {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1.2, 2", "2.1, 4", "6, 6", "9.5, 10", "20, 20", "41, 60"})
    void the_axis_ends_at_a_round_number(String longest, BigDecimal end) {
        assertThat(ChartScale.above(Stream.of(Fte.of(longest)))).isEqualByComparingTo(end);
    }

    @Property
    void no_bar_is_longer_than_the_axis(@ForAll @IntRange(max = 2_000_000) int tenThousandths) {
        BigDecimal value = BigDecimal.valueOf(tenThousandths, 4);

        assertThat(ChartScale.above(Stream.of(new Fte(value)))).isGreaterThanOrEqualTo(value);
    }
}
