package dk.gevinstspor.contract;

import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.webui.InitiativePanel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The contract of an initiative: its newest version, who signed it, and what became of the versions before. */
@Component
class ContractPanel implements InitiativePanel {

    private final Contracts contracts;
    private final ContractPage page;
    private final ContractRights rights;
    private final Directory directory;

    ContractPanel(Contracts contracts, ContractPage page, ContractRights rights, Directory directory) {
        this.contracts = contracts;
        this.page = page;
        this.rights = rights;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "contract";
    }

    @Override
    public int getOrder() {
        return 30;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiativeId);
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        Map<String, Object> model = contracts.versions(initiativeId).stream()
                .findFirst()
                .map(page::of)
                .orElseGet(HashMap::new);
        List<ContractLedger.Step> ended = page.ended(initiativeId);
        model.put("ended", ended);
        model.put(
                "enders",
                directory.names(
                        ended.stream().map(ContractLedger.Step::personId).collect(Collectors.toSet())));
        return model;
    }
}
