package dk.gevinstspor.economy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What is noted about a case line.
 *
 * @param administrativeShare how much of it, 0 to 1, is administration (account 6) and reported to the finance centre;
 *     null while nobody has said
 * @param note in words
 * @param source where the figures were found: a document, a table, a person
 */
public record Remarks(
        @Nullable BigDecimal administrativeShare,
        @Nullable String note,
        @Nullable String source) {

    public static final Remarks NONE = new Remarks(null, null, null);

    /** @throws IllegalArgumentException when the share is not from 0 to 1 */
    public Remarks {
        if (administrativeShare != null) {
            administrativeShare = administrativeShare.setScale(4, RoundingMode.HALF_UP);
            if (administrativeShare.signum() < 0 || administrativeShare.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a share is 0 to 1, not " + administrativeShare);
            }
        }
    }
}
