package dk.gevinstspor.lifecycle;

import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.lifecycle.StepReads.Taken;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.webui.Formats;
import dk.gevinstspor.webui.InitiativePanel;
import dk.gevinstspor.webui.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done about an initiative, by whom and for whom; the latest first. */
@Component
class HistoryPanel implements InitiativePanel {

    private final StepReads steps;
    private final StepNames names;
    private final Directory directory;
    private final Formats formats;
    private final Initiatives initiatives;
    private final InitiativeRights rights;

    HistoryPanel(
            StepReads steps,
            StepNames names,
            Directory directory,
            Formats formats,
            Initiatives initiatives,
            InitiativeRights rights) {
        this.steps = steps;
        this.names = names;
        this.directory = directory;
        this.formats = formats;
        this.initiatives = initiatives;
        this.rights = rights;
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public int getOrder() {
        return 90;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        List<Taken> taken = steps.history(initiativeId);
        Set<UUID> people = taken.stream()
                .flatMap(step -> Stream.of(step.personId(), step.onBehalfOf()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> who = people.isEmpty() ? Map.of() : directory.names(people);
        return Map.of("entries", taken.stream().map(step -> entry(step, who)).toList());
    }

    private TimelineEntry entry(Taken step, Map<UUID, String> who) {
        return new TimelineEntry(
                formats.day(step.isCurrent() ? step.startedAt() : step.endedAt()),
                names.of(step),
                by(step, who),
                step.isCurrent());
    }

    private @Nullable String by(Taken step, Map<UUID, String> who) {
        String person = name(who, step.personId());
        String principal = name(who, step.onBehalfOf());
        return person == null || principal == null ? person : names.text("lifecycle.history.byFor", person, principal);
    }

    private static @Nullable String name(Map<UUID, String> who, @Nullable UUID id) {
        return id == null ? null : who.get(id);
    }
}
