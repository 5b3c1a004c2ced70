package dk.gevinstspor.proposal;

import dk.gevinstspor.kernel.PriceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was understood of one proposal in a document; nothing in it is computed.
 *
 * @param funding where the money is asked from, for example the innovation pool
 * @param priceLevel as the proposal states it, or as all its tables do; empty when they disagree or none does
 * @param economyTables in the document's order: the whole economy, its parts, account 6 and the committees' shares
 * @param figureTables other tables with figures, for example cases × minutes
 * @param passages all running text, so that figures in it can be found
 * @param lineNotes what the lines of the economy rest on
 */
public record Proposal(
        Optional<Passage> title,
        Optional<Passage> summary,
        Optional<Passage> presenting,
        Optional<Passage> funding,
        List<Administration> administrations,
        Optional<PriceLevel> priceLevel,
        List<EconomyTable> economyTables,
        List<FigureTable> figureTables,
        List<StatedFte> benefits,
        List<Passage> qualitativeBenefits,
        List<SuccessCriterion> successCriteria,
        List<Risk> risks,
        List<Hearing> hearings,
        List<Passage> passages,
        List<LineNote> lineNotes,
        List<NotUnderstood> notUnderstood) {

    public Proposal {
        administrations = List.copyOf(administrations);
        economyTables = List.copyOf(economyTables);
        figureTables = List.copyOf(figureTables);
        benefits = List.copyOf(benefits);
        qualitativeBenefits = List.copyOf(qualitativeBenefits);
        successCriteria = List.copyOf(successCriteria);
        risks = List.copyOf(risks);
        hearings = List.copyOf(hearings);
        passages = List.copyOf(passages);
        lineNotes = List.copyOf(lineNotes);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** The tables of a role in the document's order. */
    public List<EconomyTable> tables(EconomyTable.Role role) {
        List<EconomyTable> tables = new ArrayList<>();
        for (EconomyTable table : economyTables) {
            if (table.role() == role) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Whether nothing says what the table's figures are in; they then stand as if in t.kr. */
    public boolean lacksUnit(EconomyTable table) {
        return notUnderstood.stream()
                .anyMatch(piece -> piece.reason() == NotUnderstood.Reason.UNIT
                        && piece.place().equals(table.place()));
    }

    /** The same proposal with other tables. */
    public Proposal with(List<EconomyTable> economy, List<FigureTable> figures) {
        return new Proposal(
                title,
                summary,
                presenting,
                funding,
                administrations,
                priceLevel,
                economy,
                figures,
                benefits,
                qualitativeBenefits,
                successCriteria,
                risks,
                hearings,
                passages,
                lineNotes,
                notUnderstood);
    }
}
