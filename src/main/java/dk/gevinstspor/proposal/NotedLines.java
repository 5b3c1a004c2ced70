package dk.gevinstspor.proposal;

import dk.gevinstspor.economy.CaseLine;
import dk.gevinstspor.economy.Origin;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import dk.gevinstspor.economy.Remarks;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.LineNote.What;
import dk.gevinstspor.proposal.ProposedCase.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the lines of a case what the document's table of assumptions says about them. A calculation counts only when it gives the
 * stated amounts; else it is left out and said so.
 */
final class NotedLines {

    private final List<LineNote> notes;
    private final PriceLevel level;
    private final List<Assumption> assumptions;

    NotedLines(List<LineNote> notes, PriceLevel level, List<Assumption> assumptions) {
        this.notes = notes;
        this.level = level;
        this.assumptions = assumptions;
    }

    /** @param rows that the lines were made of, one each */
    List<CaseLine> of(List<EconomyRow> rows, List<CaseLine> lines) {
        if (notes.isEmpty()) {
            return lines;
        }
        List<CaseLine> noted = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            noted.add(withOrigin(lines, index, lines.get(index).with(remarks(lines, index)), List.of()));
        }
        List<CaseLine> development =
                noted.stream().filter(CaseLine::isDevelopment).toList();
        for (int index = 0; index < lines.size(); index++) {
            CaseLine line = withOrigin(lines, index, noted.get(index), development);
            noted.set(index, line);
            Optional<LineNote> calculation = note(lines, index, What.CALCULATION);
            if (calculation.isPresent() && line.origin().equals(Origin.STATED)) {
                assumptions.add(new Assumption(
                        Assumption.Kind.CALCULATION,
                        rows.get(index).place(),
                        List.of(line.label(), calculation.get().text())));
            }
        }
        return noted;
    }

    private Remarks remarks(List<CaseLine> lines, int index) {
        return new Remarks(
                note(lines, index, What.ADMINISTRATION)
                        .flatMap(note -> StatedOrigin.share(note.text()))
                        .orElse(null),
                text(lines, index, What.NOTE),
                text(lines, index, What.SOURCE));
    }

    private @Nullable String text(List<CaseLine> lines, int index, What what) {
        return note(lines, index, what).map(LineNote::text).orElse(null);
    }

    private Optional<LineNote> note(List<CaseLine> lines, int index, What what) {
        String label = lines.get(index).label();
        long ordinal = lines.subList(0, index + 1).stream()
                .filter(line -> line.label().equals(label))
                .count();
        return notes.stream()
                .filter(note -> note.what() == what && note.ordinal() == ordinal)
                .filter(note -> note.label().equals(label))
                .findFirst();
    }

    private CaseLine withOrigin(List<CaseLine> lines, int index, CaseLine line, List<CaseLine> development) {
        return note(lines, index, What.CALCULATION)
                .filter(note -> line.origin().equals(Origin.STATED))
                .flatMap(note ->
                        StatedOrigin.of(note.text(), level, line.amounts().keySet()))
                .flatMap(origin -> worked(line, origin, development))
                .orElse(line);
    }

    private static Optional<CaseLine> worked(CaseLine line, Origin origin, List<CaseLine> development) {
        try {
            return origin instanceof ShareOfDevelopment share
                    ? operation(line, share, development)
                    : Optional.of(new CaseLine(
                            line.kind(), line.area(), line.label(), line.amounts(), origin, line.remarks()));
        } catch (IllegalArgumentException other) {
            // What the line itself refuses: other amounts than the calculation gives, or an origin of another kind of
            // line.
            return Optional.empty();
        }
    }

    /** Operation goes on to the last year of the table, or ends before it. */
    private static Optional<CaseLine> operation(CaseLine line, ShareOfDevelopment share, List<CaseLine> development) {
        SortedMap<Integer, Money> amounts = line.amounts();
        int lastPaid = amounts.keySet().stream()
                .filter(year -> !line.in(year).isZero())
                .reduce(amounts.firstKey(), Math::max);
        return Stream.of(amounts.lastKey(), lastPaid)
                .map(last -> CaseLine.operationOf(development, last, line.area(), line.label(), share, line.remarks()))
                .filter(worked -> IntStream.rangeClosed(amounts.firstKey(), amounts.lastKey())
                        .allMatch(year -> worked.in(year).equals(line.in(year))))
                .filter(worked -> !worked.amounts().isEmpty())
                .findFirst();
    }
}
