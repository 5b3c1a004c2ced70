package dk.gevinstspor.contract;

/** Who signs a benefit contract (gevinstkontrakt). */
public enum Party {
    /** The benefit owner. */
    UNIT_HEAD,
    PROGRAMME_MANAGER,
    /** Its chair, for large contracts only. */
    STEERING_GROUP
}
