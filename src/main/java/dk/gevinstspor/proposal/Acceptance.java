package dk.gevinstspor.proposal;

import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Cases;
import dk.gevinstspor.economy.EconomicCase;
import dk.gevinstspor.economy.Remarks;
import dk.gevinstspor.initiative.Initiative.Idea;
import dk.gevinstspor.initiative.InitiativeDocuments;
import dk.gevinstspor.initiative.Intake;
import dk.gevinstspor.initiative.Risks;
import dk.gevinstspor.kernel.Today;
import dk.gevinstspor.organisation.Actor;
import dk.gevinstspor.proposal.ProposedCase.Proposed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes cases of the proposals that were taken: all of them or none. */
@Service
@Transactional
class Acceptance {

    private final Imports imports;
    private final Intake intake;
    private final Cases cases;
    private final InitiativeDocuments documents;
    private final Risks risks;
    private final ImportedCases imported;
    private final PlaceText places;
    private final MessageSource messages;
    private final Today today;

    Acceptance(
            Imports imports,
            Intake intake,
            Cases cases,
            InitiativeDocuments documents,
            Risks risks,
            ImportedCases imported,
            PlaceText places,
            MessageSource messages,
            Today today) {
        this.imports = imports;
        this.intake = intake;
        this.cases = cases;
        this.documents = documents;
        this.risks = risks;
        this.imported = imported;
        this.places = places;
        this.messages = messages;
        this.today = today;
    }

    /**
     * A proposal that is taken.
     *
     * @param unitId the unit of the new initiative; of no use when the document is for one that exists
     * @param reasons why findings are accepted, by the finding's id
     */
    record Taken(Candidate candidate, UUID unitId, Map<UUID, String> reasons) {}

    /** @return false when it had been accepted or rejected before: nothing happens twice */
    boolean accept(ImportDraft draft, List<Taken> taken, Actor actor) {
        if (!imports.close(draft.id(), true, actor)) {
            return false;
        }
        String why = messages.getMessage("import.why", new Object[] {draft.fileName()}, Locale.forLanguageTag("da-DK"));
        taken.forEach(each -> accept(draft, each, why, actor));
        return true;
    }

    private void accept(ImportDraft draft, Taken taken, String why, Actor actor) {
        Candidate candidate = taken.candidate();
        Proposed proposed = (Proposed) candidate.proposed();
        UUID initiative = draft.initiativeId() != null ? draft.initiativeId() : begin(draft, taken, actor);
        EconomicCase sourced = sourced(proposed, draft.fileName());
        UUID version = cases.recordForInitiative(draft.programmeId(), initiative, sourced, why, actor);
        documents.attach(initiative, draft.fileName(), draft.fileId(), actor);
        StatedRisks.of(candidate.proposal(), initiative, today.date(), actor.personId())
                .forEach(risk -> risks.record(risk, actor));
        imported.record(version, draft.id(), initiative, candidate, taken.reasons(), actor);
    }

    private UUID begin(ImportDraft draft, Taken taken, Actor actor) {
        Proposal proposal = taken.candidate().proposal();
        UUID id =
                UUID.nameUUIDFromBytes((draft.id() + "#" + taken.candidate().index()).getBytes(StandardCharsets.UTF_8));
        String title = proposal.title().map(Passage::text).orElse(draft.fileName());
        String summary = proposal.summary().map(Passage::text).orElse(title);
        return intake.submit(
                id,
                draft.programmeId(),
                new Idea(
                        shortened(title, 120),
                        shortened(summary, 4_000),
                        taken.unitId(),
                        actor.personId(),
                        today.now()),
                actor);
    }

    /** Each line knows the source that the document names, else the row that it was taken from. */
    private EconomicCase sourced(Proposed proposed, String file) {
        List<CaseLine> lines = proposed.economicCase().lines();
        return new EconomicCase(
                proposed.economicCase().priceLevel(),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> lines.get(i).with(remarks(lines.get(i), proposed, i, file)))
                        .toList());
    }

    private Remarks remarks(CaseLine line, Proposed proposed, int index, String file) {
        String place = index < proposed.rows().size()
                ? " · " + places.of(proposed.rows().get(index).place())
                : "";
        Remarks stated = line.remarks();
        return stated.source() != null
                ? stated
                : new Remarks(stated.administrativeShare(), stated.note(), file + place);
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
