package dk.gevinstspor.proposal.check;

/** How much a finding matters, the most first. */
public enum Severity {
    /** the document contradicts itself */
    ERROR,
    /** the document may be right, but somebody should explain it */
    WARNING,
    /** worth knowing */
    NOTE,
    /** no more than the roundings of the figures can come to */
    ROUNDING
}
