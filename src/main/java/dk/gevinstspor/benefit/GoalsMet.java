package dk.gevinstspor.benefit;

/** Whether the contract's qualitative goals are met. */
public enum GoalsMet {
    MET,
    PARTLY,
    NOT
}
