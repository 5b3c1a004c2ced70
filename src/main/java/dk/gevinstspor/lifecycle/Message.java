package dk.gevinstspor.lifecycle;

/** What a running process may be told. The names are an API: models in use wait for them. */
public enum Message {
    INITIATIVE_PARKED("initiative.parked"),
    INITIATIVE_RESUMED("initiative.resumed"),
    INITIATIVE_STOPPED("initiative.stopped"),
    CONTRACT_WITHDRAWN("contract.withdrawn"),
    CALENDAR_CLOSED("calendar.closed"),
    FOLLOW_UP_CANCELLED("followup.cancelled"),
    DISPUTE_ENDED("dispute.ended"),
    BENEFIT_ASSESSABLE("benefit.assessable"),
    BENEFIT_ERODED("benefit.eroded"),
    PROGRAMME_CLOSED("programme.closed");

    private final String id;

    Message(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
