package dk.gevinstspor.lifecycle;

import java.util.stream.Stream;

/** The deployed processes. Their ids are an API: models in use name them. */
public enum BusinessProcess {
    /** key: initiative */
    INITIATIVE_LIFECYCLE("initiative-lifecycle"),
    /** key: contract version */
    BENEFIT_CONTRACT("benefit-contract"),
    /** key: initiative */
    BENEFIT_CALENDAR("benefit-calendar"),
    /** key: follow-up period */
    BENEFIT_FOLLOW_UP("benefit-follow-up"),
    /** key: dispute */
    BENEFIT_DISPUTE("benefit-dispute"),
    /** key: settlement */
    DELIVERY_SETTLEMENT("delivery-settlement"),
    /** key: programme */
    STATUS_CALENDAR("status-calendar"),
    /** key: programme */
    TASK_CALENDAR("task-calendar"),
    /** key: status report */
    QUARTERLY_STATUS("quarterly-status"),
    /** key: decision of the steering group */
    DECISION_FOLLOW_UP("decision-follow-up");

    private final String id;

    BusinessProcess(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException for a process that is not ours */
    public static BusinessProcess of(String id) {
        return Stream.of(values())
                .filter(process -> process.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such process: " + id));
    }
}
