package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.KnownAt;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.organisation.Measures;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.PanelAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The initiative's case by year, and what has been spent. */
@Component
class EconomyPanel implements InitiativePanel {

    private final Cases cases;
    private final Spending spending;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final SpendingRights spendingRights;
    private final CaseSubjects subjects;
    private final EconomyFollowUp followUp;
    private final TargetWatch targets;
    private final Measures measures;
    private final Today today;

    EconomyPanel(
            Cases cases,
            Spending spending,
            Initiatives initiatives,
            InitiativeRights rights,
            SpendingRights spendingRights,
            CaseSubjects subjects,
            EconomyFollowUp followUp,
            TargetWatch targets,
            Measures measures,
            Today today) {
        this.cases = cases;
        this.spending = spending;
        this.initiatives = initiatives;
        this.rights = rights;
        this.spendingRights = spendingRights;
        this.subjects = subjects;
        this.followUp = followUp;
        this.targets = targets;
        this.measures = measures;
        this.today = today;
    }

    @Override
    public String key() {
        return "economy";
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<PanelAction> actions(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        CaseAccess access = subjects.access(CaseSubjects.of(initiative), viewerId);
        String own = "/oekonomi/" + initiativeId;
        return List.of(
                PanelAction.of("economy.edit.title", access.mayChange(), own + "/ret", "economy.edit.why"),
                PanelAction.of("economy.forecast.add", access.mayForecast(), own + "/prognose", "economy.forecast.why"),
                PanelAction.of(
                        "economy.spending.add",
                        spendingRights.mayRecord(viewerId, initiative),
                        "/initiativer/" + initiativeId + "/forbrug",
                        "economy.spending.why"));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        UUID programme = initiative.programmeId();
        return List.of(
                Cases.question(initiativeId),
                EconomyFollowUp.question(initiative, today.date()),
                Spending.toldQuestion(initiativeId),
                Measures.lightsQuestion(programme, today.date()),
                DirectoryQuestions.targets(programme, KnownAt.EVER),
                TargetWatch.question(programme));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        Map<String, Object> model = new HashMap<>();
        model.put("initiative", initiative);
        model.put("entries", spending.told(initiativeId));
        model.put("mayRecord", spendingRights.mayRecord(viewerId, initiative));
        cases.ofInitiative(initiativeId).ifPresent(found -> {
            model.put("case", CaseTable.of(found));
            model.put("facts", CaseFacts.of(found));
        });
        CaseAccess access = subjects.access(CaseSubjects.of(initiative), viewerId);
        model.put("line", followUp.of(access.subject(), today.date()));
        model.put("policy", measures.lights(initiative.programmeId(), today.date()));
        model.put("mayChange", access.mayChange());
        model.put("mayForecast", access.mayForecast());
        model.put(
                "passed",
                initiative.feeFunded() || !access.mayReadSums() ? List.of() : targets.of(initiative.programmeId()));
        return model;
    }
}
