package dk.gevinstspor.print;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.kernel.Quarter;
import dk.gevinstspor.kernel.Zone;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a template sees of our values: types that its patterns can format. */
final class PrintedValue {

    private PrintedValue() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Fte fte) {
            return fte.value();
        }
        if (value instanceof Money money) {
            return money.thousands();
        }
        if (value instanceof PriceLevel priceLevel) {
            return priceLevel.year();
        }
        if (value instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(Zone.COPENHAGEN).toInstant());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Quarter || value instanceof UUID ? value.toString() : value;
    }
}
