package dk.gevinstspor.initiative;

/**
 * What the decision table advises the steering group at gate 1.
 *
 * @param reason the message key that says why
 */
public record Advice(Recommendation recommendation, String reason) {

    public enum Recommendation {
        APPROVE,
        PARK,
        REJECT,
        OTHER_FUNDING
    }
}
