package dk.gevinstspor.organisation;

/** What a person may be in a programme (domain "Roles"). One person may hold several. */
public enum Role {
    /** programleder */
    PROGRAMME_MANAGER,
    /** automatiseringskonsulent */
    CONSULTANT,
    /** procesejer; per initiative */
    PROCESS_OWNER,
    /** enhedschef, the benefit owner; per initiative */
    UNIT_HEAD,
    /** styregruppe; one member is chair */
    STEERING_GROUP,
    /** Koncern IT, Robotic-enheden */
    DELIVERY,
    /** økonomi, CFØ */
    CONTROLLER,
    ADMIN
}
