package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;

/**
 * A success criterion or follow-up goal as its table states it; a missing cell is empty.
 *
 * @param group the sub-heading it stands under
 */
public record SuccessCriterion(
        Place place, String group, String criterion, String measure, String responsible, String when) {}
