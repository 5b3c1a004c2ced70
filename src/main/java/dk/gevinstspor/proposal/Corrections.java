package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.economy.ControlArea;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyRow.Kind;
import dk.gevinstspor.proposal.EconomyTable.Signs;
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
import java.util.regex.Pattern;

/**
 * What somebody corrected in one proposal of a document, by field: {@code p0.title}, {@code p0.level}, {@code p0.signs},
 * {@code p0.scale}, and in its first economy table {@code p0.t0.r3.kind}, {@code p0.t0.r3.area} and {@code p0.t0.r3.2024}.
 * Fields that were not sent stay as the document has them. Amounts are whole t.kr., written as {@link AmountFields} keeps them.
 */
final class Corrections {

    private static final int LARGEST = 7;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int LONGEST_TITLE = 120;

    private final String prefix;
    private final Map<String, String> typed;
    private final Set<String> wrong = new HashSet<>();
    private final Set<Place> solved = new HashSet<>();

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
        Optional<PriceLevel> level = level(proposal.priceLevel());
        Optional<Passage> title = title(proposal.title());
        List<EconomyTable> tables = proposal.economyTables().stream()
                .map(each -> economy.contains(each) ? corrected(economy.indexOf(each), each, level) : each)
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
                proposal.notUnderstood().stream()
                        .filter(piece -> !isSolved(piece))
                        .toList());
    }

    private Optional<Passage> title(Optional<Passage> stated) {
        Optional<String> text = sent("title").map(String::strip);
        text.filter(given -> given.isEmpty() || given.length() > LONGEST_TITLE)
                .ifPresent(given -> wrong.add(prefix + "title"));
        return text.map(given -> new Passage(
                        stated.map(Passage::place).orElse(Place.DOCUMENT),
                        stated.map(Passage::section).orElse(""),
                        given))
                .or(() -> stated);
    }

    private Optional<PriceLevel> level(Optional<PriceLevel> stated) {
        Optional<String> text = sent("level").map(String::strip);
        if (text.isEmpty()) {
            return stated;
        }
        if (!YEAR.matcher(text.get()).matches()) {
            wrong.add(prefix + "level");
            return stated;
        }
        return Optional.of(new PriceLevel(Integer.parseInt(text.get())));
    }

    private boolean isSolved(NotUnderstood piece) {
        return solved.contains(piece.place())
                || (piece.reason() == NotUnderstood.Reason.UNIT
                        && sent("scale").filter("THOUSANDS"::equals).isPresent())
                || (piece.reason() == NotUnderstood.Reason.SIGNS
                        && sent("signs").filter(text -> !text.isEmpty()).isPresent())
                || (piece.reason() == NotUnderstood.Reason.PRICE_LEVEL
                        && sent("level").isPresent());
    }

    private EconomyTable corrected(int index, EconomyTable table, Optional<PriceLevel> level) {
        List<EconomyRow> rows = new ArrayList<>();
        boolean turned = sent("signs").filter("TURN"::equals).isPresent();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.add(corrected("t" + index + ".r" + i, table.rows().get(i), turned));
        }
        return new EconomyTable(
                table.place(),
                table.heading(),
                table.role(),
                sent("level").isPresent() ? level : table.priceLevel(),
                table.unit(),
                sent("signs").filter(text -> !text.isEmpty()).isPresent() ? Signs.SAVINGS_NEGATIVE : table.signs(),
                table.years(),
                table.totalColumn(),
                rows,
                table.paybacks());
    }

    private EconomyRow corrected(String name, EconomyRow row, boolean turned) {
        Kind kind = chosen(name + ".kind", Kind.values()).orElse(row.kind());
        Optional<ControlArea> area =
                chosen(name + ".area", ControlArea.values()).or(row::area);
        if (kind != row.kind()) {
            solved.add(row.place());
        }
        SortedMap<Integer, StatedAmount> amounts = new TreeMap<>();
        row.amounts().forEach((year, cell) -> {
            StatedAmount corrected = amount(name + "." + year, cell);
            amounts.put(year, turned && kind == Kind.SAVING ? turned(corrected) : corrected);
        });
        return new EconomyRow(row.place(), kind, row.group(), row.label(), area, amounts, row.total());
    }

    private static StatedAmount turned(StatedAmount cell) {
        return new StatedAmount(cell.place(), cell.raw(), cell.amount().negate());
    }

    /** A cell that was not changed stays what it was, with the document's own text. */
    private StatedAmount amount(String field, StatedAmount cell) {
        Optional<String> text = sent(field).map(String::strip);
        if (text.isEmpty() || text.get().equals(kept(cell))) {
            return cell;
        }
        solved.add(cell.place());
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
