package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.proposal.check.Finding;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A handed-in document, read, understood and checked.
 *
 * @param overviewFindings what is wrong with lists that belong to no single proposal
 */
record ImportReading(
        Document document, Understood understood, List<Candidate> candidates, List<Finding> overviewFindings) {

    /** The fields that could not be understood, of all proposals or of those that are taken. */
    Set<String> wrong(Predicate<Candidate> asked) {
        return candidates.stream()
                .filter(asked)
                .flatMap(candidate -> candidate.wrong().stream())
                .collect(Collectors.toSet());
    }
}
