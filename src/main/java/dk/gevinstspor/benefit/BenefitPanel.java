package dk.gevinstspor.benefit;

import dk.gevinstspor.contract.ContractRights;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.BudgetLine;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.webui.InitiativePanel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The benefits of an initiative; comment and evidence only for those who may read its contract. */
@Component
class BenefitPanel implements InitiativePanel {

    private final BenefitTable table;
    private final Evidence evidence;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final ContractRights contractRights;
    private final MeasuringRights measuringRights;
    private final Directory directory;

    BenefitPanel(
            BenefitTable table,
            Evidence evidence,
            Initiatives initiatives,
            InitiativeRights rights,
            ContractRights contractRights,
            MeasuringRights measuringRights,
            Directory directory) {
        this.table = table;
        this.evidence = evidence;
        this.initiatives = initiatives;
        this.rights = rights;
        this.contractRights = contractRights;
        this.measuringRights = measuringRights;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "benefits";
    }

    @Override
    public int getOrder() {
        return 40;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        return Stream.of(
                        table.questions(initiative),
                        contractRights.questions(viewerId, initiative),
                        Evidence.questions(initiativeId),
                        List.of(DirectoryQuestions.budgetLines(initiative.programmeId())))
                .<Question<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        Map<String, Object> model = table.of(initiativeId);
        boolean full = contractRights.mayRead(viewerId, initiativeId);
        model.put("full", full);
        model.put("initiativeId", initiativeId);
        model.put("measurable", measuringRights.mayRead(viewerId, initiative));
        model.put("evidence", full ? evidence.of(initiativeId) : Map.of());
        model.put(
                "budgetLines",
                directory.budgetLines(initiative.programmeId()).stream()
                        .collect(Collectors.toMap(BudgetLine::id, line -> line.account() + " " + line.text())));
        return model;
    }
}
