package dk.gevinstspor.proposal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells a slip once: where one corrected cell would make other findings go away, and bring no new ones, they are its
 * consequences.
 */
final class Causes {

    /** A document with more findings than this is not right anywhere, and trying them all would take long. */
    private static final int MOST = 25;

    private Causes() {}

    static List<Finding> of(Examined proposal, List<Finding> findings, Function<Examined, List<Finding>> check) {
        if (findings.size() < 2 || findings.size() > MOST) {
            return findings;
        }
        Set<String> all = keys(findings);
        List<Explanation> explanations = new ArrayList<>();
        for (Finding finding : findings) {
            Corrected.of(proposal, finding)
                    .map(check)
                    .map(Causes::keys)
                    .filter(all::containsAll)
                    .ifPresent(left -> explanations.add(new Explanation(finding, without(all, left))));
        }
        Set<String> gone = new HashSet<>();
        explanations.stream()
                .filter(each -> each.explained().size() > 1)
                .sorted(Comparator.comparing(
                        (Explanation each) -> -each.explained().size()))
                .filter(each -> !gone.contains(each.finding().key()))
                .forEach(each -> each.explained().stream()
                        .filter(key -> !key.equals(each.finding().key()))
                        .forEach(gone::add));
        return findings.stream().filter(each -> !gone.contains(each.key())).toList();
    }

    private record Explanation(Finding finding, Set<String> explained) {}

    private static Set<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> left) {
        Set<String> gone = new HashSet<>(all);
        gone.removeAll(left);
        return gone;
    }
}
