package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.webui.InitiativePanel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The initiative's case by year, and what has been spent. */
@Component
class EconomyPanel implements InitiativePanel {

    private final Cases cases;
    private final Spending spending;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final SpendingRights spendingRights;
    private final Directory directory;

    EconomyPanel(
            Cases cases,
            Spending spending,
            Initiatives initiatives,
            InitiativeRights rights,
            SpendingRights spendingRights,
            Directory directory) {
        this.cases = cases;
        this.spending = spending;
        this.initiatives = initiatives;
        this.rights = rights;
        this.spendingRights = spendingRights;
        this.directory = directory;
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
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        List<Spending.Entry> entries = spending.of(initiativeId);
        Map<String, Object> model = new HashMap<>();
        model.put("initiative", initiative);
        model.put("entries", entries);
        model.put(
                "names",
                directory.names(entries.stream().map(Spending.Entry::personId).collect(Collectors.toSet())));
        model.put("mayRecord", spendingRights.mayRecord(viewerId, initiative));
        cases.ofInitiative(initiativeId).ifPresent(found -> model.put("case", CaseTable.of(found)));
        return model;
    }
}
