package dk.gevinstspor.proposal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An interval that is stated twice of the same thing is the same: it shares an end, and the sentences share their words. */
final class SameRange implements CaseRule {

    private static final int STEM = 7;
    private static final int ALIKE = 3;

    /** Årsværk and amounts differ from one initiative to the next, which are described in the same words. */
    private static final int MUCH_ALIKE = 5;

    @Override
    public List<Finding> check(Examined proposal) {
        List<Ranged> ranges = proposal.sentences().stream().flatMap(Ranged::of).toList();
        List<Finding> findings = new ArrayList<>();
        for (int later = 1; later < ranges.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (ranges.get(later).contradicts(ranges.get(earlier))) {
                    findings.add(finding(ranges.get(later), ranges.get(earlier)));
                    break;
                }
            }
        }
        return findings;
    }

    private record Ranged(Sentence sentence, Quantity range) {

        static Stream<Ranged> of(Sentence sentence) {
            return sentence.quantities().stream()
                    .filter(Quantity::isInterval)
                    .map(range -> new Ranged(sentence, range));
        }

        boolean contradicts(Ranged other) {
            boolean oneEnd =
                    range.low().compareTo(other.range.low()) == 0 ^ range.high().compareTo(other.range.high()) == 0;
            return range.kind() == other.range.kind()
                    && oneEnd
                    && sentence.passage() != other.sentence.passage()
                    && shared(stems(sentence), stems(other.sentence))
                            >= (range.kind() == Quantity.Kind.PERCENT ? ALIKE : MUCH_ALIKE);
        }
    }

    private static Set<String> stems(Sentence sentence) {
        Set<String> stems = new HashSet<>();
        for (String word : sentence.lower().split("[^a-zæøå]+", -1)) {
            if (word.length() >= STEM) {
                stems.add(word.substring(0, STEM));
            }
        }
        return stems;
    }

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private Finding finding(Ranged later, Ranged earlier) {
        return new Finding(
                name(),
                Severity.WARNING,
                later.sentence().place(),
                later.range().raw(),
                Said.of("unit.text", earlier.range().raw()),
                Said.of("SameRange.how", later.range().raw(), earlier.range().raw()),
                Said.of("SameRange.suggestion"));
    }
}
