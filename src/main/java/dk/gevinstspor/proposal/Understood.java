package dk.gevinstspor.proposal;

import java.util.List;

/**
 * What a document came to.
 *
 * @param proposals in the document's order; several when it holds several
 * @param overviews tables before or between them, for example an annex's list of proposals
 * @param notUnderstood what belongs to no proposal
 */
public record Understood(List<Proposal> proposals, List<FigureTable> overviews, List<NotUnderstood> notUnderstood) {

    public Understood {
        proposals = List.copyOf(proposals);
        overviews = List.copyOf(overviews);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
