package dk.gevinstspor.organisation;

/** Who may fill a role of the delivery, seen from the programme. */
public enum Party {
    /** egen enhed */
    OWN_UNIT,
    /** anden enhed i kommunen */
    OTHER_UNIT,
    /** ekstern leverandør */
    SUPPLIER,
    /** anden kommune */
    OTHER_MUNICIPALITY
}
