package dk.gevinstspor.api;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** ÅV and t.kr. as programs read them: exact decimals without trailing zeros, never rounded. */
public final class Figures {

    private Figures() {}

    /** ÅV. */
    public static BigDecimal of(Fte fte) {
        return plain(fte.value());
    }

    public static @Nullable BigDecimal ofNullable(@Nullable Fte fte) {
        return fte == null ? null : of(fte);
    }

    /** t.kr. */
    public static BigDecimal of(Money money) {
        return plain(money.thousands());
    }

    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
