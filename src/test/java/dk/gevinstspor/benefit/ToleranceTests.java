package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.gevinstspor.kernel.Fte;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ToleranceTests {

    private static final Tolerance TEN_PERCENT = new Tolerance(new BigDecimal("0.10"));

    @Test
    void exactly_at_the_edge_is_not_below() {
        assertThat(TEN_PERCENT.isBroken(Fte.of("0.54"), Fte.of("0.6"))).isFalse();
        assertThat(TEN_PERCENT.isBroken(Fte.of("0.5399"), Fte.of("0.6"))).isTrue();
    }

    /** In whole numbers: ten-thousandths of ÅV and of the share. */
    @Property
    void it_is_exact(
            @ForAll @IntRange(max = 200_000) int realised,
            @ForAll @IntRange(max = 200_000) int promised,
            @ForAll @IntRange(max = 10_000) int share) {
        boolean below = realised * 10_000L < promised * (10_000L - share);

        assertThat(new Tolerance(BigDecimal.valueOf(share, 4))
                        .isBroken(new Fte(BigDecimal.valueOf(realised, 4)), new Fte(BigDecimal.valueOf(promised, 4))))
                .isEqualTo(below);
    }
}
