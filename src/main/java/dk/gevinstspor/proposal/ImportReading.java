package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.proposal.check.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A handed-in document, read, understood and checked.
 *
 * @param overviewFindings what is wrong with lists that belong to no single proposal
 */
record ImportReading(
        Document document, Understood understood, List<Candidate> candidates, List<Finding> overviewFindings) {

    Set<String> wrong() {
        return candidates.stream()
                .flatMap(candidate -> candidate.wrong().stream())
                .collect(Collectors.toSet());
    }
}
