package dk.gevinstspor.workplace.initiative;

import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.kernel.Questions;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.DirectoryQuestions;
import dk.gevinstspor.security.CurrentUser;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.NotFound;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page shows: its head, what can be done, and the panels of one tab. */
@Component
class InitiativePage {

    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Heads heads;
    private final List<InitiativePanel> panels;
    private final Questions questions;
    private final Today today;

    InitiativePage(
            Initiatives initiatives,
            InitiativeRights rights,
            Heads heads,
            List<InitiativePanel> panels,
            Questions questions,
            Today today) {
        this.initiatives = initiatives;
        this.rights = rights;
        this.heads = heads;
        this.panels =
                panels.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
        this.questions = questions;
        this.today = today;
    }

    /** A panel, read; one that this reader may not see says only so. */
    record Section(String key, boolean visible, Map<String, Object> panel) {}

    /** @param key names the message {@code workplace.tab.<key>} */
    record Link(String key, String address, boolean current) {}

    /** @throws NotFound when there is no such initiative, or it is not the user's to read */
    @Transactional(readOnly = true)
    public Map<String, Object> of(UUID id, Tab tab, CurrentUser user) {
        Initiative initiative = initiatives.find(id).orElseThrow(() -> new NotFound("initiative " + id));
        InitiativeRights.Reader reader = rights.reader(user, initiative.programmeId());
        if (!reader.mayRead(initiative)) {
            throw new NotFound("initiative " + id);
        }
        List<InitiativePanel> shown =
                panels.stream().filter(panel -> tab.shows(panel.key())).toList();
        questions.askAhead(Stream.<Question<?>>concat(
                        Stream.of(DirectoryQuestions.roles(user.id(), initiative.programmeId())),
                        shown.stream().flatMap(panel -> panel.questions(user.id(), id).stream()))
                .toList());
        Map<String, Object> model = new HashMap<>();
        model.put("initiative", initiative);
        model.put("head", heads.of(initiative, user));
        model.put("day", today.date());
        model.put("maySteer", reader.maySteer());
        model.put(
                "actions",
                panels.stream()
                        .flatMap(panel -> panel.actions(user.id(), id).stream())
                        .toList());
        model.put(
                "tabs",
                Arrays.stream(Tab.values())
                        .filter(each -> each == tab || panels.stream().anyMatch(panel -> each.shows(panel.key())))
                        .map(each -> new Link(each.name(), each.address(id), each == tab))
                        .toList());
        model.put("tab", tab.name());
        model.put(
                "sections",
                shown.stream().map(panel -> section(panel, user.id(), id)).toList());
        return model;
    }

    private static Section section(InitiativePanel panel, UUID viewer, UUID initiative) {
        boolean visible = panel.visibleTo(viewer, initiative);
        return new Section(panel.key(), visible, visible ? panel.model(viewer, initiative) : Map.of());
    }
}
