package dk.gevinstspor.proposal;

import dk.gevinstspor.proposal.check.Finding;
import java.util.List;
import java.util.Set;

/**
 * One proposal of a document, as it stands after what was corrected.
 *
 * @param index its place in the document, counted from 0
 * @param tables the economy that the case is made of, corrected; none when nothing of it was understood
 * @param wrong the names of the fields that could not be understood
 */
record Candidate(
        int index,
        Proposal proposal,
        List<EconomyTable> tables,
        ProposedCase proposed,
        List<Finding> findings,
        Set<String> wrong) {}
