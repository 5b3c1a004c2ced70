package dk.gevinstspor.initiative;

import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.PanelAction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Process descriptions, test reports, minutes: what those who decide should have read. */
@Component
class DocumentsPanel implements InitiativePanel {

    private final InitiativeDocuments documents;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Directory directory;

    DocumentsPanel(
            InitiativeDocuments documents, Initiatives initiatives, InitiativeRights rights, Directory directory) {
        this.documents = documents;
        this.initiatives = initiatives;
        this.rights = rights;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public int getOrder() {
        return 55;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<PanelAction> actions(UUID viewerId, UUID initiativeId) {
        return List.of(
                new PanelAction("form.document.title", "/initiativer/" + initiativeId + "/dokumenter/nyt", null));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of(
                InitiativeDocuments.question(initiativeId),
                DirectoryQuestions.named(
                        "select person_id from initiative_document where initiative_id = :id", initiativeId));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        List<InitiativeDocuments.Document> found = documents.of(initiativeId);
        return Map.of(
                "initiativeId",
                initiativeId,
                "documents",
                found,
                "names",
                directory.names(found.stream()
                        .map(InitiativeDocuments.Document::personId)
                        .collect(Collectors.toSet())));
    }
}
