package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Document;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.NotUnderstood;
import dk.gevinstspor.proposal.Proposal;
import dk.gevinstspor.proposal.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a document into the proposals it holds; it computes nothing and leaves out what it does not understand, saying so. */
public final class Interpreter {

    private Interpreter() {}

    public static Understood understand(Document document) {
        List<Block> blocks = Regions.of(document);
        if (blocks.isEmpty()) {
            return new Understood(List.of(), List.of(), List.of());
        }
        List<Integer> starts = Starts.of(blocks);
        List<Proposal> proposals = new ArrayList<>();
        for (int index = 0; index < starts.size(); index++) {
            int end = index + 1 < starts.size() ? starts.get(index + 1) : blocks.size();
            proposals.add(new ProposalReader(blocks.subList(starts.get(index), end)).read());
        }
        List<FigureTable> overviews = new ArrayList<>();
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        List<Block> before = blocks.subList(0, starts.get(0));
        for (int index = 0; index < before.size(); index++) {
            if (before.get(index) instanceof Table table && !table.rows().isEmpty()) {
                Optional<FigureTable> overview = TableSorter.isOfProposal(table)
                        ? FigureTables.read(table, Surroundings.of(before, index, ""))
                        : Optional.empty();
                overview.ifPresentOrElse(overviews::add, () -> notUnderstood.add(ProposalReader.unknown(table)));
            }
        }
        return new Understood(proposals, overviews, notUnderstood);
    }
}
