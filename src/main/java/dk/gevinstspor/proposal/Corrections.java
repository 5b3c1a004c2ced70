package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable.Signs;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What somebody corrected in one proposal of a document, by field: {@code p0.title}, {@code p0.level}, {@code p0.signs},
 * {@code p0.scale}, and in its first economy table {@code p0.t0.r3.kind}, {@code p0.t0.r3.area} and {@code p0.t0.r3.2024}.
 * Fields that were not sent, or are as the page showed them, stay as the document has them. Amounts are whole t.kr., written
 * as {@link AmountFields} keeps them; those of a table without a unit are in what it is said to be in. After that they are
 * turned.
 */
final class Corrections {

    /** Digits of an amount: a thousand milliard kr. in t.kr. */
    private static final int LARGEST = 9;

    private static final Pattern YEAR = Pattern.compile("199\\d|20\\d\\d|2100");
    private static final int LONGEST_TITLE = 120;

    private final String prefix;
    private final Map<String, String> typed;
    private final Set<String> wrong = new HashSet<>();
    private final Set<Place> solvedCells = new HashSet<>();
    private final Set<Place> solvedRows = new HashSet<>();
    private final Set<Place> correctable = new HashSet<>();
    private boolean levelCorrected;

    Corrections(int proposal, Map<String, String> typed) {
        this.prefix = "p" + proposal + ".";
        this.typed = typed;
    }

    /** The names of the fields that could not be understood; known once the corrections were {@link #applied}. */
    Set<String> wrong() {
        return wrong;
    }

    /** @param economy the tables that the case is made of */
    Proposal applied(Proposal proposal, List<EconomyTable> economy) {
        Optional<PriceLevel> level = corrected(proposal.priceLevel(), level(proposal, economy));
        economy.forEach(table -> correctable.add(table.place()));
        Optional<Passage> title = title(proposal.title());
        List<EconomyTable> tables = proposal.economyTables().stream()
                .map(each -> economy.contains(each)
                        ? corrected(economy.indexOf(each), each, level, proposal.lacksUnit(each))
                        : each)
                .toList();
        return new Proposal(
                title,
                proposal.summary(),
                proposal.presenting(),
                proposal.funding(),
                proposal.administrations(),
                level,
                tables,
                proposal.figureTables(),
                proposal.benefits(),
                proposal.qualitativeBenefits(),
                proposal.successCriteria(),
                proposal.risks(),
                proposal.hearings(),
                proposal.passages(),
                proposal.lineNotes(),
                proposal.notUnderstood().stream()
                        .filter(piece -> !isSolved(piece))
                        .toList());
    }

    private Optional<Passage> title(Optional<Passage> stated) {
        Optional<String> text = sent("title").map(String::strip).filter(given -> !given.isEmpty());
        text.filter(given -> given.length() > LONGEST_TITLE).ifPresent(given -> wrong.add(prefix + "title"));
        return text.map(given -> new Passage(
                        stated.map(Passage::place).orElse(Place.DOCUMENT),
                        stated.map(Passage::section).orElse(""),
                        given))
                .or(() -> stated);
    }

    /** The price level that a page shows to be corrected: the one that the tables of the case agree on. */
    static Optional<PriceLevel> level(Proposal proposal, List<EconomyTable> economy) {
        List<PriceLevel> levels = economy.stream()
                .map(table -> table.priceLevel().or(proposal::priceLevel))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return levels.size() == 1 ? Optional.of(levels.get(0)) : proposal.priceLevel();
    }

    private Optional<PriceLevel> corrected(Optional<PriceLevel> stated, Optional<PriceLevel> shown) {
        String text = sent("level").map(String::strip).orElse("");
        if (text.isEmpty()
                || shown.filter(level -> text.equals(Integer.toString(level.year())))
                        .isPresent()) {
            return stated;
        }
        if (!YEAR.matcher(text).matches()) {
            wrong.add(prefix + "level");
            return stated;
        }
        levelCorrected = true;
        return Optional.of(new PriceLevel(Integer.parseInt(text)));
    }

    private boolean isSolved(NotUnderstood piece) {
        return switch (piece.reason()) {
            case ROW -> solvedRows.contains(piece.place());
            case AMOUNT -> solvedCells.contains(piece.place());
            case UNIT -> scale().isPresent() && correctable.contains(piece.place());
            case SIGNS -> !signs().isEmpty();
            case PRICE_LEVEL -> levelCorrected;
            case TABLE, YEARS, COLUMN -> false;
        };
    }

    private String signs() {
        return sent("signs").orElse("");
    }

    /** What the figures of a table without a unit are said to be in. */
    private Optional<Unit> scale() {
        return chosen("scale", Unit.values());
    }

    /** @param unitless whether nothing in the document says what its figures are in: they stand as if in t.kr. */
    private EconomyTable corrected(int index, EconomyTable table, Optional<PriceLevel> level, boolean unitless) {
        Unit unit = unitless ? scale().orElse(table.unit()) : table.unit();
        UnaryOperator<StatedAmount> inThousands = unitless ? cell -> inThousands(cell, unit) : cell -> cell;
        List<EconomyRow> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.add(corrected("t" + index + ".r" + i, table.rows().get(i), inThousands));
        }
        return new EconomyTable(
                table.place(),
                table.heading(),
                table.role(),
                levelCorrected ? level : table.priceLevel(),
                unit,
                signs().isEmpty() ? table.signs() : Signs.SAVINGS_NEGATIVE,
                table.years(),
                table.totalColumn(),
                rows,
                table.paybacks());
    }

    private EconomyRow corrected(String name, EconomyRow row, UnaryOperator<StatedAmount> inThousands) {
        Kind kind = chosen(name + ".kind", Kind.values()).orElse(row.kind());
        Optional<ControlArea> area =
                chosen(name + ".area", ControlArea.values()).or(row::area);
        if (kind != row.kind()) {
            solvedRows.add(row.place());
        }
        boolean turned = signs().equals("TURN_ALL") || (signs().equals("TURN") && kind == Kind.SAVING);
        UnaryOperator<StatedAmount> used = cell -> inThousands.apply(turned ? turned(cell) : cell);
        SortedMap<Integer, StatedAmount> amounts = new TreeMap<>();
        row.amounts().forEach((year, cell) -> amounts.put(year, used.apply(amount(name + "." + year, cell))));
        return new EconomyRow(
                row.place(),
                kind,
                row.group(),
                row.label(),
                area,
                amounts,
                row.total().map(used));
    }

    private static StatedAmount turned(StatedAmount cell) {
        return new StatedAmount(cell.place(), cell.raw(), cell.amount().negate());
    }

    private static StatedAmount inThousands(StatedAmount cell, Unit unit) {
        BigDecimal figure = cell.amount().thousands();
        return new StatedAmount(cell.place(), cell.raw(), unit.inThousands(figure));
    }

    /** A cell that was not changed stays what it was, with the document's own text. */
    private StatedAmount amount(String field, StatedAmount cell) {
        Optional<String> text = sent(field).map(String::strip);
        if (text.isEmpty() || text.get().equals(kept(cell))) {
            return cell;
        }
        solvedCells.add(cell.place());
        if (text.get().isEmpty()) {
            return new StatedAmount(cell.place(), "", Money.ZERO);
        }
        Optional<BigDecimal> amount = AmountFields.amount(text.get()).filter(Corrections::isWhole);
        if (amount.isEmpty()) {
            wrong.add(prefix + field);
            return cell;
        }
        return new StatedAmount(cell.place(), text.get(), new Money(amount.get()));
    }

    /** Of t.kr., as a line of a case is. */
    private static boolean isWhole(BigDecimal amount) {
        return amount.scale() <= 0 && amount.precision() <= LARGEST;
    }

    /** An amount as a field of the page has it when nobody corrects it; one that was not understood in the document's words. */
    static String kept(StatedAmount cell) {
        String raw = cell.raw().strip();
        boolean nothing = raw.isEmpty() || raw.matches("[-–—−]");
        return cell.amount().isZero() && (nothing || !raw.matches("[-0., ]+"))
                ? raw
                : AmountFields.kept(cell.amount().thousands());
    }

    private <E extends Enum<E>> Optional<E> chosen(String field, E[] choices) {
        return sent(field)
                .flatMap(text -> Arrays.stream(choices)
                        .filter(choice -> choice.name().equals(text))
                        .findFirst());
    }

    private Optional<String> sent(String field) {
        return Optional.ofNullable(typed.get(prefix + field));
    }
}
