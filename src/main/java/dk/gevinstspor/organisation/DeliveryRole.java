package dk.gevinstspor.organisation;

/** What has to be done in a delivery, and by whom a programme's governance says (KL's nine roles, seeds 002). */
public enum DeliveryRole {
    /** proceskonsulent */
    PROCESS_CONSULTANT,
    /** udvikler, konfigurator */
    DEVELOPER,
    /** integrationsudvikler */
    INTEGRATION_DEVELOPER,
    /** operatør, controller */
    OPERATOR,
    /** procesejer */
    PROCESS_OWNER,
    /** tester */
    TESTER,
    /** it-arkitekt, sikkerhedsarkitekt */
    ARCHITECT,
    /** jurist */
    LAWYER,
    /** projektleder */
    PROJECT_MANAGER
}
