package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Ids;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.PanelAction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What may go wrong, the most severe first. */
@Component
class RisksPanel implements InitiativePanel {

    private final Risks risks;
    private final Initiatives initiatives;
    private final InitiativeRights rights;

    RisksPanel(Risks risks, Initiatives initiatives, InitiativeRights rights) {
        this.risks = risks;
        this.initiatives = initiatives;
        this.rights = rights;
    }

    @Override
    public String key() {
        return "risks";
    }

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<PanelAction> actions(UUID viewerId, UUID initiativeId) {
        boolean may = rights.reader(viewerId, initiatives.get(initiativeId).programmeId())
                .mayKeepRisks();
        String url = "/initiativer/" + initiativeId + "/risici/" + Ids.next();
        return List.of(PanelAction.of("initiative.risk.add", may, url, "initiative.risk.why"));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of(Risks.question(initiativeId));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        return Map.of(
                "initiative", initiative,
                "risks", risks.of(initiativeId),
                "newRiskId", Ids.next(),
                "mayKeep", rights.reader(viewerId, initiative.programmeId()).mayKeepRisks());
    }
}
