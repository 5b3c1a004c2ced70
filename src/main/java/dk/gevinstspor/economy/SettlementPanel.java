package dk.gevinstspor.economy;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.webui.InitiativePanel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is owed and settled between the parties of an initiative's delivery. */
@Component
class SettlementPanel implements InitiativePanel {

    private static final int AFTER_THE_ECONOMY = 46;

    private final Settlements settlements;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Directory directory;

    SettlementPanel(Settlements settlements, Initiatives initiatives, InitiativeRights rights, Directory directory) {
        this.settlements = settlements;
        this.initiatives = initiatives;
        this.rights = rights;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "settlement";
    }

    @Override
    public int getOrder() {
        return AFTER_THE_ECONOMY;
    }

    /** Nothing to show where the own unit delivers. */
    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return !known(initiativeId).isEmpty() && rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    private List<Settlement> known(UUID initiativeId) {
        return settlements.of(initiativeId);
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of(Settlements.question(initiativeId), DirectoryQuestions.named("""
                        select o.person_id from settlement s join settlement_outcome o on o.settlement_id = s.id
                        where s.initiative_id = :id""", initiativeId));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        List<Settlement> found = known(initiativeId);
        return Map.of(
                "settlements",
                found,
                "names",
                directory.names(found.stream()
                        .map(Settlement::outcome)
                        .filter(Objects::nonNull)
                        .map(Settlement.Outcome::personId)
                        .collect(Collectors.toSet())));
    }
}
