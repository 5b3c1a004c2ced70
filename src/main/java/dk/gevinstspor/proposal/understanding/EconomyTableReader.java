package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Cell;
import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.Row;
import dk.gevinstspor.kernel.PriceLevel;
import dk.gevinstspor.proposal.EconomyRow;
import dk.gevinstspor.proposal.EconomyTable;
import dk.gevinstspor.proposal.EconomyTable.Signs;
import dk.gevinstspor.proposal.EconomyTable.Unit;
import dk.gevinstspor.proposal.NotUnderstood;
import dk.gevinstspor.proposal.NotUnderstood.Reason;
import dk.gevinstspor.proposal.StatedPayback;
import dk.gevinstspor.proposal.understanding.DraftRow.Section;
import dk.gevinstspor.proposal.understanding.Sections.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads rows under a header of years as amounts of money. */
final class EconomyTableReader {

    /** @param table with what was understood; complaints are about parts of it */
    record Result(EconomyTable table, List<NotUnderstood> notUnderstood) {}

    private final List<Row> rows;
    private final YearHeader header;
    private final Surroundings around;
    private final Defaults defaults;
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();

    /** @param rows of the table up to the next header */
    EconomyTableReader(List<Row> rows, YearHeader header, Surroundings around, Defaults defaults) {
        this.rows = rows;
        this.header = header;
        this.around = around;
        this.defaults = defaults;
    }

    /** Nothing when neither a unit nor a known word tells that the figures are money. */
    Optional<Result> read() {
        Optional<Unit> stated = statedUnit();
        List<Row> body = body();
        if (stated.isEmpty() && !speaksOfMoney(body)) {
            return Optional.empty();
        }
        Optional<Unit> unit = stated.or(defaults::unit);
        Place place = rows.get(0).place();
        if (unit.isEmpty()) {
            notUnderstood.add(new NotUnderstood(place, Reason.UNIT, List.of(heading())));
        }
        return Optional.of(new Result(read(place, unit, body), notUnderstood));
    }

    /** A column of figures among the labels or between the years, whose year was not understood. */
    private boolean hasNamelessFigures(List<Row> body) {
        List<Integer> columns =
                new ArrayList<>(header.labelColumns().stream().skip(1).toList());
        for (int column = header.years().firstKey(); column < header.years().lastKey(); column++) {
            if (!header.years().containsKey(column)) {
                columns.add(column);
            }
        }
        return columns.stream().anyMatch(column -> UnknownColumns.figures(body, column) > 1);
    }

    /** Without a unit the figures are taken as they stand, as if they were t.kr., until somebody says what they are. */
    private EconomyTable read(Place place, Optional<Unit> stated, List<Row> body) {
        Unit unit = stated.orElse(Unit.THOUSANDS);
        if (hasNamelessFigures(body)) {
            notUnderstood.add(new NotUnderstood(place, Reason.YEARS, List.of(heading())));
        }
        UnknownColumns.of(rows, header, body)
                .forEach(cell -> notUnderstood.add(
                        new NotUnderstood(cell.place(), Reason.COLUMN, List.of(Texts.spaced(cell.text())))));
        RowReader reader = new RowReader(header, stated, comma(body, unit));
        List<StatedPayback> paybacks =
                body.stream().filter(Paybacks::isOne).map(Paybacks::of).toList();
        List<DraftRow> drafts = joined(body.stream()
                .filter(row -> !Paybacks.isOne(row) && !isNote(row))
                .map(reader::read)
                .toList());
        Optional<Section> ofHeading = section();
        List<Placed> placed = Sections.of(drafts, ofHeading);
        boolean sections = placed.stream().anyMatch(Placed::heading);
        Signs signs = SignReader.of(placed, String.join("\n", notes(body), around.below(), defaults.notes()));
        EconomyTable.Role role = Roles.of(heading(), headerText(), placed, !paybacks.isEmpty());
        List<EconomyRow> kinds = role == EconomyTable.Role.DISTRIBUTION
                ? Distribution.rows(drafts, ofHeading)
                : Repeats.told(
                        new RowKinds(placed, ofHeading.isPresent() && !sections, signs, Areas.ofHeading(heading()))
                                .kinds());
        complain(drafts, kinds, signs, role);
        return table(place, unit, signs, kinds, paybacks, role);
    }

    private void complain(List<DraftRow> drafts, List<EconomyRow> kinds, Signs signs, EconomyTable.Role role) {
        for (DraftRow draft : drafts) {
            boolean memo = draft.percent() || Words.MEMO_OTHER_UNIT.isIn(draft.plain());
            if (!memo) {
                draft.unread()
                        .forEach(cell -> notUnderstood.add(
                                new NotUnderstood(cell.place(), Reason.AMOUNT, List.of(cell.text()))));
            }
        }
        if (role != EconomyTable.Role.DISTRIBUTION) {
            kinds.stream()
                    .filter(row -> row.kind() == EconomyRow.Kind.UNKNOWN && hasAmount(row))
                    .forEach(
                            row -> notUnderstood.add(new NotUnderstood(row.place(), Reason.ROW, List.of(row.label()))));
            if (signs != Signs.SAVINGS_NEGATIVE) {
                notUnderstood.add(new NotUnderstood(rows.get(0).place(), Reason.SIGNS, List.of(heading())));
            }
        }
    }

    private static boolean hasAmount(EconomyRow row) {
        return row.amounts().values().stream()
                .anyMatch(amount -> !amount.amount().isZero());
    }

    /** Figures without a label under a total without figures are that total's. */
    private static List<DraftRow> joined(List<DraftRow> drafts) {
        List<DraftRow> joined = new ArrayList<>();
        for (DraftRow draft : drafts) {
            int last = joined.size() - 1;
            if (last >= 0 && continues(joined.get(last), draft)) {
                joined.set(last, draft.under(joined.get(last)));
            } else if (!draft.label().isBlank() || draft.hasAmounts()) {
                joined.add(draft);
            }
        }
        return joined;
    }

    private static boolean continues(DraftRow total, DraftRow draft) {
        return draft.label().isBlank() && draft.hasAmounts() && total.isTotal() && !total.hasAmounts();
    }

    private EconomyTable table(
            Place place,
            Unit unit,
            Signs signs,
            List<EconomyRow> kinds,
            List<StatedPayback> paybacks,
            EconomyTable.Role role) {
        return new EconomyTable(
                place,
                heading(),
                role,
                priceLevel(place),
                unit,
                signs,
                List.copyOf(header.years().values()),
                header.totalColumn().isPresent(),
                kinds,
                paybacks);
    }

    private Optional<PriceLevel> priceLevel(Place place) {
        for (String words : List.of(headerText(), around.caption(), around.below(), around.above())) {
            Set<Integer> levels = Scale.priceLevels(words);
            if (levels.size() == 1) {
                return Scale.priceLevel(words);
            }
            if (levels.size() > 1) {
                notUnderstood.add(new NotUnderstood(place, Reason.PRICE_LEVEL, List.of(levels.toString())));
                return Optional.empty();
            }
        }
        return defaults.priceLevel();
    }

    private Optional<Unit> statedUnit() {
        return Stream.of(headerText(), around.caption(), around.below(), around.above())
                .map(Scale::unit)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean speaksOfMoney(List<Row> body) {
        String first = firstHeaderCell();
        String labels = body.stream().map(row -> row.text(0)).collect(Collectors.joining("\n"))
                + (Words.has(Words.MEMO_OTHER_UNIT, first) ? "" : "\n" + first);
        return Words.has(Words.TOTAL_IMPACT, labels)
                || Words.has(Words.PERMANENT, labels)
                || Words.has(Words.IMPLEMENTATION, labels)
                || Words.has(Words.PAYBACK, labels);
    }

    private Figures.Comma comma(List<Row> body, Unit unit) {
        List<String> cells = body.stream()
                .flatMap(row -> header.years().keySet().stream().map(row::text))
                .toList();
        return Figures.comma(cells, unit != Unit.MILLIONS);
    }

    /** The half of the case that the caption, else the section, puts all rows in. */
    private Optional<Section> section() {
        String caption = Texts.plain(around.caption() + " " + firstHeaderCell());
        if (Words.WHOLE.isIn(caption) || bothNamed(caption)) {
            return Optional.empty();
        }
        return Sections.earliest(caption, Words.PERMANENT, Words.IMPLEMENTATION);
    }

    private static boolean bothNamed(String caption) {
        return Words.PERMANENT.isIn(caption) && Words.IMPLEMENTATION.isIn(caption) && caption.contains(" og ");
    }

    private String heading() {
        return around.caption().isBlank() ? Texts.spaced(firstHeaderCell()) : around.caption();
    }

    private String firstHeaderCell() {
        return rows.stream()
                .limit(header.row() + 1L)
                .map(row -> row.text(0))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** All words of the header rows, the years' own cells left out. */
    private String headerText() {
        return rows.stream()
                .limit(header.row() + 1L)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !header.years().containsKey(cell.column())
                        || cell.text().length() > 8)
                .map(Cell::text)
                .collect(Collectors.joining("\n"));
    }

    private List<Row> body() {
        return rows.subList(header.row() + 1, rows.size()).stream()
                .filter(row -> !row.isBlank())
                .toList();
    }

    private boolean isNote(Row row) {
        return Words.has(Words.NOTE, row.text(0))
                && row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
    }

    private String notes(List<Row> body) {
        return body.stream().filter(this::isNote).map(row -> row.text(0)).collect(Collectors.joining("\n"));
    }
}
