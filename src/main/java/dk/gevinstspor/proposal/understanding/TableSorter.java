package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.document.Table;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.FigureTable;
import dk.gevinstspor.proposal.Hearing;
import dk.gevinstspor.proposal.LineNote;
import dk.gevinstspor.proposal.NotUnderstood;
import dk.gevinstspor.proposal.Passage;
import dk.gevinstspor.proposal.Risk;
import dk.gevinstspor.proposal.StatedFte;
import dk.gevinstspor.proposal.StatedFte.Origin;
import dk.gevinstspor.proposal.SuccessCriterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells tables apart by their structure, whatever they are called. */
final class TableSorter {

    private static final Pattern INTERVAL = Pattern.compile("\\s*\\d+(?:,\\d+)?\\s*(?:-|–|til)\\s*\\d+(?:,\\d+)?\\s*");
    private static final Pattern FTE_HEADER =
            Pattern.compile("\\b(?:ÅV|årsværk)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 250;

    private final Defaults defaults;
    private final List<EconomyTable> economy = new ArrayList<>();
    private final List<FigureTable> figures = new ArrayList<>();
    private final List<StatedFte> benefits = new ArrayList<>();
    private final List<SuccessCriterion> criteria = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();
    private final List<Hearing> hearings = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<LineNote> lineNotes = new ArrayList<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();

    TableSorter(Defaults defaults) {
        this.defaults = defaults;
    }

    void sort(Table table, Surroundings around) {
        if (!isOfProposal(table)) {
            notUnderstood.add(ProposalReader.unknown(table));
            return;
        }
        int header = LineNotes.header(table);
        List<LineNote> notes =
                LineNotes.of(table.rows().subList(header, table.rows().size()));
        if (notes.isEmpty()) {
            sortOther(table, around);
        } else {
            lineNotes.addAll(notes);
            if (header > 0) {
                sortOther(new Table(table.place(), table.rows().subList(0, header)), around);
            }
        }
    }

    private void sortOther(Table table, Surroundings around) {
        List<Hearing> heard = Hearings.read(table);
        List<SuccessCriterion> goals = WordTables.criteria(table);
        List<Risk> dangers = WordTables.risks(table);
        if (!heard.isEmpty()) {
            hearings.addAll(heard);
        } else if (!goals.isEmpty()) {
            criteria.addAll(goals);
        } else if (!dangers.isEmpty()) {
            risks.addAll(dangers);
        } else if (!economy(table, around)) {
            other(table, around);
        }
    }

    /** No proposal has as large a table; a list of everything that somebody ever exported has. */
    static boolean isOfProposal(Table table) {
        return table.rows().size() <= MOST_ROWS && table.columns() <= MOST_COLUMNS;
    }

    /** A table may name its years again further down: after a page break, or because two tables grew together. */
    private boolean economy(Table table, Surroundings around) {
        List<List<Row>> parts = YearParts.of(table.rows());
        boolean read = false;
        for (List<Row> part : parts) {
            Optional<EconomyTableReader.Result> result = YearHeader.find(part, 0)
                    .flatMap(header -> new EconomyTableReader(part, header, around, defaults).read());
            result.ifPresent(this::add);
            read |= result.isPresent();
        }
        return read;
    }

    private void add(EconomyTableReader.Result result) {
        economy.add(result.table());
        notUnderstood.addAll(result.notUnderstood());
        result.table().rows().stream()
                .filter(row -> row.kind() == EconomyRow.Kind.SAVING)
                .forEach(row -> benefits.addAll(FteMentions.all(row.place(), Origin.LABEL, row.label(), row.label())));
    }

    private void other(Table table, Surroundings around) {
        List<StatedFte> stated = new ArrayList<>();
        for (Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.column() > 0 && cell.text().length() < 40) {
                    stated.addAll(FteMentions.all(cell.place(), Origin.CELL, row.text(0), withUnit(table, cell)));
                }
            }
        }
        benefits.addAll(stated);
        Optional<FigureTable> read = FigureTables.read(table, around);
        read.ifPresent(figures::add);
        boolean money = read.isPresent() && YearHeader.hasSpans(table.rows());
        if (money || (read.isEmpty() && stated.isEmpty() && !WordTables.isOfBoxes(table) && !isForm(table))) {
            notUnderstood.add(ProposalReader.unknown(table));
        }
        if (read.isEmpty()) {
            words(table, around);
        }
    }

    /** Intervals in a column of årsværk have their unit in its header. */
    private static String withUnit(Table table, Cell cell) {
        boolean bare = INTERVAL.matcher(cell.text()).matches()
                && FTE_HEADER.matcher(table.rows().get(0).text(cell.column())).find();
        return bare ? cell.text() + " ÅV" : cell.text();
    }

    /** Two columns of names and words are a form; its fields are found by their names. */
    private static boolean isForm(Table table) {
        return table.columns() <= 2;
    }

    private void words(Table table, Surroundings around) {
        table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isBlank())
                .forEach(cell -> passages.add(new Passage(cell.place(), around.section(), Texts.spaced(cell.text()))));
    }

    /** Tables that state no price level have the proposal's. */
    void agreeOn(Optional<PriceLevel> level) {
        economy.replaceAll(table -> table.priceLevel().isPresent() ? table : table.at(level));
    }

    List<EconomyTable> economy() {
        return economy;
    }

    List<FigureTable> figures() {
        return figures;
    }

    List<StatedFte> benefits() {
        return benefits;
    }

    List<SuccessCriterion> criteria() {
        return criteria;
    }

    List<Risk> risks() {
        return risks;
    }

    List<Hearing> hearings() {
        return hearings;
    }

    List<Passage> passages() {
        return passages;
    }

    List<LineNote> lineNotes() {
        return lineNotes;
    }

    List<NotUnderstood> notUnderstood() {
        return notUnderstood;
    }
}
