package dk.gevinstspor.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the models ask, answered from memory: the least that an application around the engine could do. */
public final class KnownFacts {

    private static final Set<String> SIGNATORIES = Set.of("UNIT_HEAD", "PROGRAMME_MANAGER");
    private static final String SOMEBODY = "00000000-0000-0000-0000-000000000001";

    /** Where an initiative is once a task is done; the other tasks leave it where it was. */
    private static final Map<String, String> STAGE_AFTER = Map.of(
            "receive-idea", "SCREENING",
            "screen", "PRIORITISATION",
            "prioritise", "DISCOVERY",
            "confirm-baseline", "DESIGN",
            "review-architecture", "CONTRACT",
            "confirm-staffing", "DEVELOPMENT",
            "accept-test", "GO_LIVE",
            "go-live", "HYPERCARE",
            "hypercare", "HANDOVER",
            "accept-operation", "FOLLOW_UP");

    private final Map<String, String> stages = new ConcurrentHashMap<>();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();

    void begin(String initiative) {
        stages.put(initiative, "IDEA");
    }

    void record(String initiative, String task) {
        String next = STAGE_AFTER.get(task);
        if (next != null) {
            stages.put(initiative, next);
        }
        if (task.equals("draft-contract")) {
            sent.add(initiative);
        }
    }

    public boolean at(String initiative, String stage) {
        return stage.equals(stages.get(initiative));
    }

    public Date inDays(int days) {
        return after(days);
    }

    public String processOwner(String initiative) {
        return SOMEBODY;
    }

    public boolean needsReview(String initiative, String review) {
        return review.equals("ARCHITECT");
    }

    public boolean contractSent(String initiative) {
        return sent.contains(initiative);
    }

    public boolean contractSigned(String initiative) {
        return sent.contains(initiative);
    }

    /** The contract has the initiative's own key. */
    public String contract(String initiative) {
        return initiative;
    }

    public boolean needsSignature(String contract, String party) {
        return SIGNATORIES.contains(party);
    }

    public boolean moreOwnersNeeded(String contract) {
        return false;
    }

    public String contractOwner(String contract) {
        return SOMEBODY;
    }

    public Date hypercareEnd(String initiative) {
        return after(28);
    }

    public Date nextFollowUp(String initiative) {
        return after(92);
    }

    public boolean assessable(String initiative) {
        return false;
    }

    private static Date after(int days) {
        return Date.from(Instant.now().plus(Duration.ofDays(days)));
    }
}
