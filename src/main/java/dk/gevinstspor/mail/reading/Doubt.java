package dk.gevinstspor.mail.reading;

/** Why an answer is asked about instead of guessed. The mail that asks has a sentence for each. */
public enum Doubt {
    /** nothing stands above the quoted text */
    EMPTY,
    /** no figure where an answer begins */
    NO_FIGURE,
    /** a no that does not say how much instead */
    NO_ALONE,
    /** two figures, or a range */
    SEVERAL,
    /** about, at least, perhaps */
    APPROXIMATE,
    /** 1.000 or 1,250: a thousand, or one? */
    THOUSANDS,
    /** a number of something else, or nobody can tell of what */
    UNIT,
    /** a yes to one figure with another beside it, a no with the same, or a yes that takes itself back */
    CONTRADICTION,
    /** the answer is a question */
    QUESTION,
    /** more than four decimals */
    TOO_PRECISE,
    /** a yes, but the mail stated no figure */
    NOTHING_PROPOSED
}
