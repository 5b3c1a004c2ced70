package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.Fte;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The benefit profile (gevinstprofil): how many ÅV a year are promised from which day on. Nothing before the first. */
public record BenefitProfile(List<Promise> promises) {

    /** @param fte ÅV a year from that day until the next promise */
    public record Promise(LocalDate fromDay, Fte fte) {

        public Promise {
            if (fte.isNegative()) {
                throw new IllegalArgumentException("a promise is not negative: " + fte);
            }
        }
    }

    /** @throws IllegalArgumentException when there is no promise, or two from the same day */
    public BenefitProfile {
        promises =
                promises.stream().sorted(Comparator.comparing(Promise::fromDay)).toList();
        long days = promises.stream().map(Promise::fromDay).distinct().count();
        if (promises.isEmpty() || days < promises.size()) {
            throw new IllegalArgumentException("a profile needs promises, each from another day: " + promises);
        }
    }

    /** ÅV a year promised on that day. */
    public Fte promisedOn(LocalDate day) {
        return promises.stream()
                .filter(each -> !each.fromDay().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Promise::fte)
                .orElse(Fte.ZERO);
    }

    /** The most that is ever promised: what makes a contract large, and what is compared with staffing and baseline. */
    public Fte highest() {
        return promises.stream()
                .map(Promise::fte)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
