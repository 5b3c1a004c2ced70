package dk.gevinstspor.contract;

import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.webui.InitiativePanel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The contract of an initiative: its newest version, who signed it, and what became of the versions before. */
@Component
class ContractPanel implements InitiativePanel {

    private final Contracts contracts;
    private final ContractPage page;
    private final ContractRights rights;
    private final ContractSteering steering;
    private final Drafting drafting;
    private final Initiatives initiatives;
    private final Directory directory;

    ContractPanel(
            Contracts contracts,
            ContractPage page,
            ContractRights rights,
            ContractSteering steering,
            Drafting drafting,
            Initiatives initiatives,
            Directory directory) {
        this.contracts = contracts;
        this.page = page;
        this.rights = rights;
        this.steering = steering;
        this.drafting = drafting;
        this.initiatives = initiatives;
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
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return Stream.concat(
                        rights.questions(viewerId, initiatives.get(initiativeId)).stream(),
                        page.questions(initiativeId).stream())
                .toList();
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        List<BenefitContract> versions = contracts.versions(initiativeId);
        Map<String, Object> model = contracts
                .current(initiativeId)
                .or(() -> versions.stream().findFirst())
                .map(page::of)
                .orElseGet(HashMap::new);
        model.put("versions", versions);
        contracts
                .out(initiativeId)
                .filter(out -> contracts.signed(initiativeId))
                .ifPresent(out -> model.put("amendment", out));
        model.put(
                "mayAmend",
                steering.maySteer(viewerId, initiativeId) && drafting.mayAmend(initiatives.get(initiativeId)));
        List<ContractLedger.Step> ended = page.ended(initiativeId);
        model.put("ended", ended);
        model.put(
                "enders",
                directory.names(
                        ended.stream().map(ContractLedger.Step::personId).collect(Collectors.toSet())));
        return model;
    }
}
