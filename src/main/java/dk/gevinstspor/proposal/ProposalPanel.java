package dk.gevinstspor.proposal;

import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.initiative.Initiative;
import dk.gevinstspor.initiative.InitiativeRights;
import dk.gevinstspor.initiative.Initiatives;
import dk.gevinstspor.kernel.Question;
import dk.gevinstspor.organisation.Directory;
import dk.gevinstspor.proposal.ImportedCases.KeptFinding;
import dk.gevinstspor.webui.InitiativePanel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The document that the case comes from, its follow-up goals, and what the check found in it. */
@Component
class ProposalPanel implements InitiativePanel {

    private final ImportedCases imported;
    private final ImportRights importRights;
    private final Initiatives initiatives;
    private final InitiativeRights rights;
    private final Directory directory;
    private final PlaceText places;
    private final MessageSource messages;

    ProposalPanel(
            ImportedCases imported,
            ImportRights importRights,
            Initiatives initiatives,
            InitiativeRights rights,
            Directory directory,
            PlaceText places,
            MessageSource messages) {
        this.imported = imported;
        this.importRights = importRights;
        this.initiatives = initiatives;
        this.rights = rights;
        this.directory = directory;
        this.places = places;
        this.messages = messages;
    }

    /**
     * A finding as the panel shows it.
     *
     * @param by who accepted it
     */
    record Line(
            UUID id,
            String severity,
            String rule,
            String place,
            String stated,
            String computed,
            String how,
            String suggestion,
            @Nullable String reason,
            @Nullable String by) {}

    @Override
    public String key() {
        return "proposal";
    }

    @Override
    public int getOrder() {
        return 25;
    }

    @Override
    public boolean visibleTo(UUID viewerId, UUID initiativeId) {
        return rights.mayRead(viewerId, initiatives.get(initiativeId));
    }

    @Override
    public List<Question<?>> questions(UUID viewerId, UUID initiativeId) {
        return ImportedCases.questions(initiativeId);
    }

    @Override
    public Map<String, Object> model(UUID viewerId, UUID initiativeId) {
        Initiative initiative = initiatives.get(initiativeId);
        Map<String, Object> model = new HashMap<>();
        model.put("initiativeId", initiativeId);
        model.put("mayImport", importRights.mayImport(viewerId, initiative.programmeId()));
        imported.originOf(initiativeId).ifPresent(origin -> {
            List<KeptFinding> findings = imported.findings(initiativeId);
            Set<UUID> people = new HashSet<>(findings.stream()
                    .map(KeptFinding::personId)
                    .filter(Objects::nonNull)
                    .toList());
            people.add(origin.personId());
            Map<UUID, String> names = directory.names(people);
            model.put("origin", origin);
            model.put("place", places.of(origin.place()));
            model.put("importedBy", names.getOrDefault(origin.personId(), ""));
            model.put("goals", imported.goals(initiativeId));
            model.put(
                    "findings", findings.stream().map(kept -> line(kept, names)).toList());
        });
        return model;
    }

    private Line line(KeptFinding kept, Map<UUID, String> names) {
        Locale locale = LocaleContextHolder.getLocale();
        return new Line(
                kept.id(),
                kept.finding().severity().name(),
                messages.getMessage("check." + kept.finding().rule(), null, locale),
                places.of(kept.finding().place()),
                kept.finding().stated(),
                kept.finding().computed().in(messages, locale),
                kept.finding().how().in(messages, locale),
                kept.finding().suggestion().in(messages, locale),
                kept.reason(),
                kept.personId() == null ? null : names.get(kept.personId()));
    }
}
