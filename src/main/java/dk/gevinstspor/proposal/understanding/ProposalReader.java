package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Paragraph;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.Administration;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.NotUnderstood;
import dk.gevinstspor.proposal.NotUnderstood.Reason;
import dk.gevinstspor.proposal.Passage;
import dk.gevinstspor.proposal.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the blocks of one proposal. */
final class ProposalReader {

    private static final int LONGEST_BEGINNING = 80;

    /** How many blocks a proposal's name is looked for in. */
    private static final int FIRST = 5;

    private final List<Block> blocks;
    private final List<Passage> passages = new ArrayList<>();
    private final Prose prose = new Prose();

    ProposalReader(List<Block> blocks) {
        this.blocks = blocks;
    }

    Proposal read() {
        TableSorter tables = new TableSorter(defaults());
        List<Administration> administrations = new ArrayList<>();
        String section = "";
        for (int index = 0; index < blocks.size(); index++) {
            Block block = blocks.get(index);
            if (block instanceof Heading heading) {
                section = heading.text();
                passages.add(new Passage(heading.place(), section, heading.text()));
            } else if (block instanceof Table table && !table.rows().isEmpty()) {
                administrations.addAll(Administrations.of(table));
                tables.sort(table, Surroundings.of(blocks, index, section));
            } else if (block instanceof Paragraph paragraph) {
                administrations.addAll(Administrations.of(paragraph.place(), paragraph.text()));
                Passage passage = new Passage(paragraph.place(), section, paragraph.text());
                passages.add(passage);
                prose.read(passage);
            }
        }
        Optional<PriceLevel> level = priceLevel(tables.economy());
        tables.agreeOn(level);
        return new Proposal(
                title(),
                passage(Field.SUMMARY),
                passage(Field.PRESENTING),
                passage(Field.FUNDING),
                administrations,
                level,
                tables.economy(),
                tables.figures(),
                Lists.both(tables.benefits(), prose.benefits()),
                prose.qualitative(),
                tables.criteria(),
                Lists.both(tables.risks(), prose.risks()),
                tables.hearings(),
                Lists.both(passages, tables.passages()),
                tables.lineNotes(),
                tables.notUnderstood());
    }

    /** The title's field, else what stands behind the kind of document, else the first heading that is no kind. */
    private Optional<Passage> title() {
        return passage(Field.TITLE)
                .or(() -> blocks.stream()
                        .limit(FIRST)
                        .flatMap(block -> Starts.named(Field.words(block)).stream()
                                .map(name -> new Passage(block.place(), "", name)))
                        .findFirst())
                .or(() -> blocks.stream()
                        .filter(block -> block instanceof Heading)
                        .filter(block ->
                                !Starts.KIND.matcher(Field.words(block)).matches())
                        .findFirst()
                        .map(heading -> new Passage(heading.place(), "", Field.words(heading))));
    }

    private Optional<Passage> passage(Field field) {
        return field.in(blocks).map(found -> new Passage(found.place(), "", found.text()));
    }

    private Defaults defaults() {
        String text = blocks.stream().map(Field::words).collect(Collectors.joining("\n"));
        String notes = text.lines()
                .filter(line -> SignReader.note(line).isPresent())
                .findFirst()
                .orElse("");
        return new Defaults(unitOfTables(), statedLevel(), notes);
    }

    private Optional<EconomyTable.Unit> unitOfTables() {
        List<EconomyTable.Unit> units = blocks.stream()
                .filter(block -> block instanceof Table)
                .map(block -> ((Table) block))
                .flatMap(table -> table.rows().stream().limit(3))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.text().length() < LONGEST_BEGINNING)
                .map(cell -> Scale.unit(cell.text()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return units.isEmpty() ? unitOfWords() : Optional.of(units.get(0)).filter(unit -> units.size() == 1);
    }

    /** "Alle beløb er i 1.000 kr.", said once for tables that say nothing themselves. */
    private Optional<EconomyTable.Unit> unitOfWords() {
        List<EconomyTable.Unit> units = blocks.stream()
                .map(Field::words)
                .filter(words -> Words.has(Words.ALL_AMOUNTS, words))
                .map(Scale::unit)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** "Angiv p/l: 2018", or with the words behind the year. */
    private Optional<PriceLevel> statedLevel() {
        return Field.PRICE_LEVEL.in(blocks).flatMap(found -> Scale.priceLevel("p/l " + found.text()));
    }

    private Optional<PriceLevel> priceLevel(List<EconomyTable> tables) {
        List<PriceLevel> levels = tables.stream()
                .map(EconomyTable::priceLevel)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return statedLevel()
                .or(() -> levels.size() > 1 ? Optional.empty() : levels.stream().findFirst());
    }

    static NotUnderstood unknown(Table table) {
        String beginning = table.rows().stream()
                .limit(2)
                .flatMap(row -> row.cells().stream())
                .map(cell -> Texts.spaced(cell.text()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        Place place = table.place();
        return new NotUnderstood(
                place,
                YearHeader.hasSpans(table.rows()) ? Reason.YEARS : Reason.TABLE,
                List.of(
                        beginning.length() > LONGEST_BEGINNING
                                ? beginning.substring(0, LONGEST_BEGINNING) + "…"
                                : beginning));
    }
}
