package dk.gevinstspor.organisation;

import java.time.LocalDate;

/** The days (Europe/Copenhagen) on which a delegate (stedfortræder) may act, both ends included. */
public record DelegationPeriod(LocalDate fromDay, LocalDate untilDay) {

    /** @throws IllegalArgumentException when it would end before it begins */
    public DelegationPeriod {
        if (untilDay.isBefore(fromDay)) {
            throw new IllegalArgumentException("a delegation from " + fromDay + " cannot end on " + untilDay);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(untilDay);
    }

    public boolean isOverOn(LocalDate day) {
        return day.isAfter(untilDay);
    }

    /** Whether they share a day. */
    public boolean overlaps(DelegationPeriod other) {
        return covers(other.fromDay) || other.covers(fromDay);
    }
}
