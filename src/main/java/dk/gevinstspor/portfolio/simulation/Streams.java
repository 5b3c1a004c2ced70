package dk.gevinstspor.portfolio.simulation;

import java.util.UUID;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Random numbers by name: each initiative and each unknown has its own, so neither the order nor the number of the
 * others changes what is drawn for it.
 */
final class Streams {

    private final long seed;

    Streams(long seed) {
        this.seed = seed;
    }

    UniformRandomProvider of(UUID id) {
        return RandomSource.XO_SHI_RO_256_PP.create(
                mixed(mixed(seed ^ id.getMostSignificantBits()) ^ id.getLeastSignificantBits()));
    }

    /** @param unknown its number among the unknowns that all initiatives share */
    UniformRandomProvider of(int unknown) {
        return RandomSource.XO_SHI_RO_256_PP.create(mixed(mixed(seed) + unknown));
    }

    private static long mixed(long bits) {
        return RandomSource.SPLIT_MIX_64.create(bits).nextLong();
    }
}
