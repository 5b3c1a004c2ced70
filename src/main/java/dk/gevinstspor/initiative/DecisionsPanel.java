package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.webui.InitiativePanel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who decided what, when and why: the newest first. */
@Component
class DecisionsPanel implements InitiativePanel {

    private final Findings findings;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Directory directory;

    DecisionsPanel(Findings findings, Initiatives initiatives, InitiativeRights rights, Directory directory) {
        this.findings = findings;
        this.initiatives = initiatives;
        this.rights = rights;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "decisions";
    }

    @Override
    public int getOrder() {
        return 60;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of(
                Findings.decisionsQuestion(initiativeId),
                DirectoryQuestions.named(
                        "select unnest(array[person_id, on_behalf_of]) from decision where initiative_id = :id",
                        initiativeId));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        List<Decision> decisions = findings.decisions(initiativeId);
        Map<UUID, String> names = directory.names(decisions.stream()
                .flatMap(each -> Stream.of(each.personId(), each.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Decision> newestFirst = Stream.iterate(decisions.size() - 1, i -> i >= 0, i -> i - 1)
                .map(decisions::get)
                .toList();
        return Map.of("decisions", newestFirst, "names", names);
    }
}
