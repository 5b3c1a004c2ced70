package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.Documents;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Reading;
import dk.gevinstspor.document.Reading.Unreadable;
import dk.gevinstspor.proposal.EconomyTable.Role;
import dk.gevinstspor.proposal.check.CaseCheck;
import dk.gevinstspor.proposal.understanding.Interpreter;
import dk.gevinstspor.record.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads a draft's file, applies what was corrected, and checks the result. */
@Component
class ImportReader {

    private final Documents documents;
    private final Files files;
    private final LatestReadings latest;

    ImportReader(Documents documents, Files files, LatestReadings latest) {
        this.documents = documents;
        this.files = files;
        this.latest = latest;
    }

    /** Why a file is not taken: it cannot be read, or not understood and checked in the time that there is. */
    Optional<Unreadable> problem(String name, Resource file) {
        Reading reading = documents.read(name, file);
        return reading instanceof Reading.Read read
                ? documents.problem(
                        read.document(), document -> corrected(document, Interpreter.understand(document), Map.of()))
                : Optional.of((Unreadable) reading);
    }

    /** @throws IllegalStateException when the kept file cannot be read any more, which was asked when it came */
    ImportReading read(ImportDraft draft, Map<String, String> typed) {
        return latest.corrected(draft.fileId(), typed, () -> {
            LatestReadings.Read read = latest.file(draft.fileId(), () -> read(draft));
            return corrected(read.document(), read.understood(), typed);
        });
    }

    private LatestReadings.Read read(ImportDraft draft) {
        byte[] content = files.content(draft.fileId()).orElseThrow();
        if (documents.read(draft.fileName(), content) instanceof Reading.Read read) {
            return new LatestReadings.Read(read.document(), Interpreter.understand(read.document()));
        }
        throw new IllegalStateException("the file of import " + draft.id() + " cannot be read");
    }

    static ImportReading corrected(Document document, Understood understood, Map<String, String> typed) {
        List<Candidate> candidates = new ArrayList<>();
        for (int index = 0; index < understood.proposals().size(); index++) {
            candidates.add(candidate(index, understood, typed));
        }
        return new ImportReading(document, understood, candidates, CaseCheck.ofOverviews(understood));
    }

    private static Candidate candidate(int index, Understood understood, Map<String, String> typed) {
        Proposal stated = understood.proposals().get(index);
        List<EconomyTable> economy = economy(stated);
        Corrections corrections = new Corrections(index, typed);
        Proposal corrected = corrections.applied(stated, economy);
        Set<Place> places = economy.stream().map(EconomyTable::place).collect(Collectors.toSet());
        return new Candidate(
                index,
                corrected,
                corrected.economyTables().stream()
                        .filter(table -> places.contains(table.place()))
                        .toList(),
                ProposedCase.of(corrected),
                CaseCheck.of(inKnownUnits(corrected), understood),
                corrections.wrong());
    }

    /** Nothing is compared with figures that may be kroner or millions. */
    private static Proposal inKnownUnits(Proposal proposal) {
        return proposal.with(
                proposal.economyTables().stream()
                        .filter(table -> !proposal.lacksUnit(table))
                        .toList(),
                proposal.figureTables());
    }

    /** The tables whose rows are the case, or would be once they are corrected. */
    private static List<EconomyTable> economy(Proposal proposal) {
        List<EconomyTable> chosen = CaseDerivation.chosen(proposal);
        List<EconomyTable> whole = proposal.tables(Role.WHOLE);
        return !chosen.isEmpty() ? chosen : whole.isEmpty() ? proposal.economyTables() : whole.subList(0, 1);
    }
}
