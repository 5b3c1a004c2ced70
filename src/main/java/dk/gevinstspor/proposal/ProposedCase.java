package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.EconomicCase;
import java.util.List;

/** The case that a proposal's economy comes to, or why none does. */
public sealed interface ProposedCase {

    /** Of the table of the whole economy; where there is none, of the tables of permanent changes and implementation. */
    static ProposedCase of(Proposal proposal) {
        return CaseDerivation.of(proposal);
    }

    /**
     * A case whose lines are rows of the document, as stated.
     *
     * @param tables it was taken from
     * @param rows that became lines, in the case's order
     * @param totalImpact what the stated row of total impact turned out to be
     * @param recomputed sums and paybacks that the case computes anew, with what was stated
     * @param assumptions what the document does not say and the case had to take for granted
     */
    record Proposed(
            EconomicCase economicCase,
            List<EconomyTable> tables,
            List<EconomyRow> rows,
            TotalImpact totalImpact,
            List<Recomputed> recomputed,
            List<Assumption> assumptions)
            implements ProposedCase {

        public Proposed {
            tables = List.copyOf(tables);
            rows = List.copyOf(rows);
            recomputed = List.copyOf(recomputed);
            assumptions = List.copyOf(assumptions);
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
     * A sum or a payback that follows from the lines.
     *
     * @param year of the sum; 0 for a payback
     * @param stated t.kr. or ordinal year as the document has it; "-" for no payback
     * @param computed by the case, in the same form
     */
    record Recomputed(Place place, String label, int year, String stated, String computed) {

        public boolean same() {
            return stated.equals(computed);
        }
    }

    /** Something taken for granted. @see Kind */
    record Assumption(Kind kind, Place place, List<String> arguments) {

        /** What was taken for granted. */
        public enum Kind {
            /** styringsområde is not stated; argument: label, area: that of the section's other rows */
            AREA_OF_NEIGHBOURS,
            /** styringsområde is stated nowhere near; arguments: label, area */
            AREA,
            /** an amount was rounded to whole t.kr.; arguments: label, stated, used */
            ROUNDED,
            /** what the document says about how the amounts were worked out does not give them; arguments: label, what it says */
            CALCULATION
        }

        public Assumption {
            arguments = List.copyOf(arguments);
        }

        /** The message; its first argument is the place as text. */
        public String messageKey() {
            return "proposal.assumption." + kind;
        }
    }
}
