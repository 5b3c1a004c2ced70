package dk.gevinstspor.lifecycle.engine;

import java.util.Date;
import java.util.HashSet;
import java.util.Set;

/** The facts as a test states them, asked by the models under the same names as the real ones. */
public final class StatedFacts {

    static final Date HYPERCARE_END = day(28);
    static final Date FOLLOW_UP = day(92);
    static final Date REMINDER = day(99);
    static final Date ESCALATION = day(106);
    static final Date PARKED_UNTIL = day(60);
    static final Date STATUS = day(90);
    static final Date NEXT_WEEK = day(7);
    static final Date DECISION_DUE = day(40);
    static final Date DECISION_REMINDER = day(41);

    String stage = "IDEA";
    final Set<String> reviews = new HashSet<>();
    final Set<String> missingSignatures = new HashSet<>();
    String contract = "contract-1";
    boolean moreOwnersNeeded;
    boolean contractSent;
    boolean contractSigned;
    boolean assessable;
    boolean belowTolerance;
    boolean harvestable;
    boolean disputeOpen;
    boolean reportApproved;

    private static Date day(int n) {
        return new Date(1_641_200_400_000L + n * 86_400_000L);
    }

    public boolean at(String key, String asked) {
        return stage.equals(asked);
    }

    public Date inDays(int days) {
        return day(days);
    }

    public String processOwner(String key) {
        return "process-owner";
    }

    public boolean needsReview(String key, String reviewer) {
        return reviews.contains(reviewer);
    }

    public boolean contractSent(String key) {
        return contractSent;
    }

    public String contract(String key) {
        return contract;
    }

    public boolean contractSigned(String key) {
        return contractSigned;
    }

    public boolean needsSignature(String key, String party) {
        return missingSignatures.contains(party);
    }

    public boolean moreOwnersNeeded(String key) {
        return moreOwnersNeeded;
    }

    public String contractOwner(String key) {
        return "unit-head";
    }

    public String contractChair(String key) {
        return "chair";
    }

    public Date hypercareEnd(String key) {
        return HYPERCARE_END;
    }

    public boolean assessable(String key) {
        return assessable;
    }

    public Date parkedUntil(String key) {
        return PARKED_UNTIL;
    }

    public Date nextFollowUp(String key) {
        return FOLLOW_UP;
    }

    public String periodOwner(String key) {
        return "unit-head";
    }

    public Date reminderAt(String key) {
        return REMINDER;
    }

    public Date escalationAt(String key) {
        return ESCALATION;
    }

    public boolean belowTolerance(String key) {
        return belowTolerance;
    }

    public boolean harvestable(String key) {
        return harvestable;
    }

    public String disputeOwner(String key) {
        return "unit-head";
    }

    public boolean disputeOpen(String key) {
        return disputeOpen;
    }

    public String decisionOwner(String key) {
        return "decision-owner";
    }

    public Date decisionDue(String key) {
        return DECISION_DUE;
    }

    public Date decisionReminderAt(String key) {
        return DECISION_REMINDER;
    }

    public Date nextStatus(String key) {
        return STATUS;
    }

    public Date nextWeek() {
        return NEXT_WEEK;
    }

    public String reportChair(String key) {
        return "chair";
    }

    public boolean reportApproved(String key) {
        return reportApproved;
    }
}
