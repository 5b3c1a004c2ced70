package dk.gevinstspor.benefit;

import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.kernel.Zone;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a confirmation can be corrected: {@code gevinstspor.benefit.correction-days}, 30 when nothing is set. */
@Component
class CorrectionWindow {

    private final int days;
    private final Today today;

    CorrectionWindow(@Value("${gevinstspor.benefit.correction-days:30}") int days, Today today) {
        this.days = days;
        this.today = today;
    }

    /** The day in Copenhagen on which it can be corrected for the last time. */
    LocalDate lastDay(Confirmation confirmation) {
        return Zone.dayOf(confirmation.recordedAt()).plusDays(days);
    }

    boolean isOpen(Confirmation confirmation) {
        return !today.date().isAfter(lastDay(confirmation));
    }
}
