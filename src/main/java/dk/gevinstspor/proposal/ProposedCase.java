package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.EconomicCase;
import java.util.List;

/**
 * The case that a proposal's economy comes to, or why none does.
 */
public sealed interface ProposedCase {

    /**
     * A case whose lines are the rows of one table, as stated.
     *
     * @param table it was taken from
     * @param rows the places of the rows that became lines, in the case's order
     * @param totalImpact what the stated row of total impact turned out to be
     * @param recomputed sums and paybacks that the case computes anew, with what was stated
     */
    record Proposed(
            EconomicCase economicCase,
            EconomyTable table,
            List<Place> rows,
            TotalImpact totalImpact,
            List<Recomputed> recomputed)
            implements ProposedCase {

        public Proposed {
            rows = List.copyOf(rows);
            recomputed = List.copyOf(recomputed);
        }
    }

    /** No case, never a guessed one. */
    record None(Reason reason, List<Place> places) implements ProposedCase {

        public None {
            places = List.copyOf(places);
        }

        public String messageKey() {
            return "proposal.nocase." + reason;
        }
    }

    /** Why a proposal comes to no case. */
    enum Reason {
        NO_ECONOMY_TABLE,
        /** rows that could not be placed or amounts that could not be read */
        UNCLEAR_ROWS,
        /** savings are positive in the table, or its signs contradict */
        SIGNS,
        NO_PRICE_LEVEL
    }

    /** What the row of total impact is, told by its figures and not by its name. */
    enum TotalImpact {
        CUMULATIVE,
        PER_YEAR,
        /** both agree, as with a single year */
        EITHER,
        /** neither agrees with the lines */
        NEITHER,
        NOT_STATED
    }

    /**
     * @param stated as the document has it
     *
     * @param computed by the case, in the same form
     */
    record Recomputed(Place place, String label, String stated, String computed, boolean same) {}
}
