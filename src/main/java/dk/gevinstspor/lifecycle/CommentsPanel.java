package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.lifecycle.TaskComments.Comment;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.PanelAction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people told each other about an initiative, by its tasks or here; the latest first. */
@Component
class CommentsPanel implements InitiativePanel {

    private final TaskComments comments;
    private final Directory directory;
    private final Initiatives initiatives;
    private final InitiativeRights rights;

    CommentsPanel(TaskComments comments, Directory directory, Initiatives initiatives, InitiativeRights rights) {
        this.comments = comments;
        this.directory = directory;
        this.initiatives = initiatives;
        this.rights = rights;
    }

    @Override
    public String key() {
        return "comments";
    }

    @Override
    public int getOrder() {
        return 70;
    }

    /** A task's own page has them by its form. */
    @Override
    public boolean isBesideTasks() {
        return false;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<PanelAction> actions(UUID viewerId, UUID initiativeId) {
        return List.of(new PanelAction(
                "lifecycle.comment", "/initiativer/" + initiativeId + "/bemaerkninger#ny-bemaerkning", null));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return List.of(TaskComments.question(initiativeId));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        List<Comment> said = comments.about(initiativeId);
        Set<UUID> people = said.stream()
                .flatMap(comment -> Stream.of(comment.personId(), comment.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Map.of(
                "initiativeId",
                initiativeId,
                "comments",
                said,
                "names",
                directory.names(people),
                "longest",
                TaskComments.LONGEST);
    }
}
