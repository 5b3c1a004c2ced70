package dk.gevinstspor.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.gevinstspor.benefit.Ladder.Evidence;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LadderTests {

    private static Rung rung(
            boolean contracted,
            boolean inOperation,
            boolean measured,
            boolean confirmed,
            boolean harvested,
            boolean permanent) {
        return Ladder.by(new Evidence(contracted, inOperation, measured, confirmed, harvested, permanent))
                .at();
    }

    @Test
    void a_benefit_climbs_the_ladder_one_fact_at_a_time() {
        assertThat(rung(false, false, false, false, false, false)).isEqualTo(Rung.ESTIMATED);
        assertThat(rung(true, false, false, false, false, false)).isEqualTo(Rung.CONTRACTED);
        assertThat(rung(true, true, true, false, false, false)).isEqualTo(Rung.FREED);
        assertThat(rung(true, true, true, true, false, false)).isEqualTo(Rung.CONFIRMED);
        assertThat(rung(true, true, true, true, true, false)).isEqualTo(Rung.HARVESTED);
        assertThat(rung(true, true, true, true, true, true)).isEqualTo(Rung.PERMANENT);
    }

    @Test
    void operation_alone_frees_nothing_it_takes_measured_figures() {
        assertThat(rung(true, true, false, false, false, false)).isEqualTo(Rung.CONTRACTED);
    }

    @Test
    void nobody_climbs_past_a_rung_or_without_its_evidence() {
        Evidence all = new Evidence(true, true, true, true, true, true);
        Evidence contract = new Evidence(true, false, false, false, false, false);

        assertThatThrownBy(() -> Ladder.FOOT.climb(Rung.FREED, all)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Ladder.FOOT.climb(Rung.CONTRACTED, contract).climb(Rung.FREED, contract))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Ladder(Rung.PERMANENT).climb(Rung.PERMANENT, all))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property
    void only_what_is_harvested_counts_towards_the_target(
            @ForAll boolean contracted,
            @ForAll boolean inOperation,
            @ForAll boolean measured,
            @ForAll boolean confirmed,
            @ForAll boolean harvested,
            @ForAll boolean permanent) {
        assertThat(rung(contracted, inOperation, measured, confirmed, harvested, permanent)
                        .countsTowardsTarget())
                .isEqualTo(harvested);
    }

    @Property
    void a_further_fact_never_leads_down(
            @ForAll boolean contracted,
            @ForAll boolean inOperation,
            @ForAll boolean measured,
            @ForAll boolean confirmed) {
        Rung before = rung(contracted, inOperation, measured, confirmed, false, false);

        assertThat(rung(true, inOperation, measured, confirmed, false, false)).isGreaterThanOrEqualTo(before);
        assertThat(rung(contracted, true, measured, confirmed, false, false)).isGreaterThanOrEqualTo(before);
        assertThat(rung(contracted, inOperation, true, confirmed, false, false)).isGreaterThanOrEqualTo(before);
        assertThat(rung(contracted, inOperation, measured, true, false, false)).isGreaterThanOrEqualTo(before);
        assertThat(rung(contracted, inOperation, measured, confirmed, true, false))
                .isGreaterThan(before);
    }
}
