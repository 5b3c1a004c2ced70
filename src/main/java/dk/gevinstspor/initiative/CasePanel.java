package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.webui.InitiativePanel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The idea, what the screening found and what the baseline is. */
@Component
class CasePanel implements InitiativePanel {

    private final Findings findings;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Directory directory;

    CasePanel(Findings findings, Initiatives initiatives, InitiativeRights rights, Directory directory) {
        this.findings = findings;
        this.initiatives = initiatives;
        this.rights = rights;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "case";
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        return List.of(
                Findings.screeningQuestion(initiativeId),
                Findings.baselineQuestion(initiativeId),
                DirectoryQuestions.unit(initiative.unitId()),
                DirectoryQuestions.names(people(initiative)));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        Map<String, Object> model = new HashMap<>();
        model.put("initiative", initiative);
        findings.screening(initiativeId).ifPresent(found -> model.put("screening", found));
        findings.baseline(initiativeId).ifPresent(found -> model.put("baseline", found));
        model.put("unit", directory.unit(initiative.unitId()));
        model.put("names", directory.names(people(initiative)));
        return model;
    }

    private static Set<UUID> people(Initiative initiative) {
        return Stream.of(
                        initiative.idea().submittedBy(),
                        initiative.owners().processOwnerId(),
                        initiative.owners().benefitOwnerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
