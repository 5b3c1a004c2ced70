package dk.gevinstspor.lifecycle.engine;

import dk.gevinstspor.initiative.Advice;
import dk.gevinstspor.initiative.Advice.Recommendation;
import dk.gevinstspor.initiative.Findings;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Screening;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision table what it advises at gate 1, and leaves the advice with the initiative. */
@Component
class PriorityTable {

    private final DecisionService decisions;
    private final Initiatives initiatives;
    private final Findings findings;
    private final Intake intake;

    PriorityTable(@Lazy DecisionService decisions, Initiatives initiatives, Findings findings, Intake intake) {
        this.decisions = decisions;
        this.initiatives = initiatives;
        this.findings = findings;
        this.intake = intake;
    }

    void advise(UUID initiativeId) {
        Screening screening = findings.screening(initiativeId)
                .orElseThrow(() -> new IllegalStateException("not screened: " + initiativeId));
        intake.advise(
                initiativeId, advice(screening, initiatives.get(initiativeId).feeFunded()));
    }

    private Advice advice(Screening screening, boolean feeFunded) {
        DmnDecisionResultEntries rule = decisions
                .evaluateDecisionByKey("prioritisation")
                .variables(Variables.fromMap(Map.of(
                        "complexity", screening.complexity().name(),
                        "fte", screening.estimate().midpoint().value(),
                        "cost", screening.developmentCost().thousands(),
                        "feeFunded", feeFunded)))
                .evaluate()
                .getSingleResult();
        return new Advice(
                Recommendation.valueOf(String.valueOf(rule.<Object>getEntry("recommendation"))),
                String.valueOf(rule.<Object>getEntry("reason")));
    }
}
