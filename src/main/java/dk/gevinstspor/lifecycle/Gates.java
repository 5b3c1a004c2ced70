package dk.gevinstspor.lifecycle;

import java.util.List;

/** The five gates: their own tasks, and the contract's signatures for gate 2. */
final class Gates {

    static final List<Step> ALL = List.of(
            new Step(1, BusinessProcess.INITIATIVE_LIFECYCLE, "prioritise"),
            new Step(2, BusinessProcess.INITIATIVE_LIFECYCLE, "draft-contract"),
            new Step(2, BusinessProcess.BENEFIT_CONTRACT, "sign-unit-head"),
            new Step(2, BusinessProcess.BENEFIT_CONTRACT, "sign-programme-manager"),
            new Step(2, BusinessProcess.BENEFIT_CONTRACT, "sign-steering-group"),
            new Step(3, BusinessProcess.INITIATIVE_LIFECYCLE, "ready-for-go-live"),
            new Step(3, BusinessProcess.INITIATIVE_LIFECYCLE, "go-live"),
            new Step(4, BusinessProcess.INITIATIVE_LIFECYCLE, "accept-operation"),
            new Step(5, BusinessProcess.INITIATIVE_LIFECYCLE, "assess-benefit"));

    private static final int NONE = 0;

    private Gates() {}

    /** A step of a process, and the gate that it belongs to; 0 for none in particular. */
    record Step(int gate, String process, String activityId) {

        private Step(int gate, BusinessProcess process, String activityId) {
            this(gate, process.id(), activityId);
        }

        static Step of(BusinessProcess process, String activityId) {
            return new Step(NONE, process, activityId);
        }
    }

    /** None for a number that no gate has. */
    static List<Step> of(int gate) {
        return ALL.stream().filter(step -> step.gate == gate && gate != NONE).toList();
    }

    /** Whether an initiative can wait there but once: it has one lifecycle, and that is in one place. */
    static boolean isOnceAt(List<Step> steps) {
        return steps.stream().allMatch(step -> step.process.equals(BusinessProcess.INITIATIVE_LIFECYCLE.id()));
    }
}
