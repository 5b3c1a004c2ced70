package dk.gevinstspor.contract;

import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Quarter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /** What is promised at the end of a quarter. */
    public record InQuarter(Quarter quarter, Fte fte) {}

    /** From the first promise's quarter to the last one's, and at least a year. */
    public List<InQuarter> byQuarter() {
        Quarter first = Quarter.of(promises.get(0).fromDay());
        Quarter last = Quarter.of(promises.get(promises.size() - 1).fromDay());
        Quarter end = last.isAfter(first.plus(3)) ? last : first.plus(3);
        return Stream.iterate(first, quarter -> !quarter.isAfter(end), Quarter::next)
                .map(quarter -> new InQuarter(quarter, promisedOn(quarter.lastDay())))
                .toList();
    }

    /** The most that is ever promised: what makes a contract large, and what is compared with staffing and baseline. */
    public Fte highest() {
        return promises.stream()
                .map(Promise::fte)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
