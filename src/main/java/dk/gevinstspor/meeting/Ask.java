package dk.gevinstspor.meeting;

/** What the steering group can be asked for that is carried out as soon as it follows the recommendation. */
public enum Ask {
    /** Gate 1: the initiative is begun. */
    PRIORITISE,
    /** Hypercare lasts longer. */
    EXTEND,
    /** Gate 5: the benefit is permanent. */
    PERMANENT,
    STOP,
    /** The newest version of the programme's own case becomes its budget. */
    BUDGET;

    boolean isAboutInitiative() {
        return this != BUDGET;
    }
}
