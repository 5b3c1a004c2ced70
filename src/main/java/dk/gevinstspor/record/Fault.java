package dk.gevinstspor.record;

/** What can be wrong with the record. */
public enum Fault {
    /** the entry that should come here is not there */
    ENTRY_MISSING,
    /** the entry is not what its hash was made of */
    ENTRY_CHANGED,
    /** the entry does not follow the one before it */
    ENTRY_MOVED,
    /** nobody knows facts of this kind any more */
    KIND_UNKNOWN,
    FACT_MISSING,
    /** the row says something else than was recorded */
    FACT_CHANGED,
    /** a text is gone, and nothing says who deleted it */
    TEXT_MISSING,
    /** the chain ends before or after the length it is known to have */
    CHAIN_CUT,
    /** the row was put in beside the application */
    FACT_NOT_RECORDED,
    /** the chain is not the one whose head was noted earlier */
    HEAD_REWRITTEN
}
