package dk.gevinstspor.portfolio.simulation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much one unknown moves the programme's ÅV.
 *
 * @param initiative whose benefit it is; null for what all share
 * @param low the mean when it goes badly (its worst tenth)
 * @param high the mean when it goes well (its best tenth)
 */
public record Swing(Factor factor, @Nullable UUID initiative, double low, double high) {

    public enum Factor {
        REALISATION,
        HARVEST,
        DURATION,
        INITIATIVE
    }

    public double width() {
        return high - low;
    }
}
