package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RungTests {

    @Test
    void a_benefit_climbs_the_ladder_one_fact_at_a_time() {
        assertThat(Rung.of(false, false, false, false, false)).isEqualTo(Rung.ESTIMATED);
        assertThat(Rung.of(true, false, false, false, false)).isEqualTo(Rung.CONTRACTED);
        assertThat(Rung.of(true, true, false, false, false)).isEqualTo(Rung.FREED);
        assertThat(Rung.of(true, true, true, false, false)).isEqualTo(Rung.CONFIRMED);
        assertThat(Rung.of(true, true, true, true, false)).isEqualTo(Rung.HARVESTED);
        assertThat(Rung.of(true, true, true, true, true)).isEqualTo(Rung.PERMANENT);
    }

    @Property
    void only_what_is_harvested_counts_towards_the_target(
            @ForAll boolean contracted,
            @ForAll boolean inOperation,
            @ForAll boolean confirmed,
            @ForAll boolean harvested,
            @ForAll boolean permanent) {
        assertThat(Rung.of(contracted, inOperation, confirmed, harvested, permanent)
                        .countsTowardsTarget())
                .isEqualTo(harvested);
    }

    @Property
    void a_further_fact_never_leads_down(
            @ForAll boolean contracted, @ForAll boolean inOperation, @ForAll boolean confirmed) {
        Rung before = Rung.of(contracted, inOperation, confirmed, false, false);

        assertThat(Rung.of(true, inOperation, confirmed, false, false)).isGreaterThanOrEqualTo(before);
        assertThat(Rung.of(contracted, inOperation, true, false, false)).isGreaterThanOrEqualTo(before);
        assertThat(Rung.of(contracted, inOperation, confirmed, true, false)).isGreaterThan(before);
    }
}
