package dk.gevinstspor.proposal;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.document.PlaceText;
import dk.gevinstspor.proposal.ProposedCase.Recomputed;
import dk.gevinstspor.proposal.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What the review page shows: the source on one side, what was understood of it on the other. */
final class ReviewPage {

    private final ImportReading reading;
    private final Map<String, String> typed;
    private final PlaceText places;
    private final MessageSource messages;
    private final Locale locale;
    private final SourceView source;

    ReviewPage(
            ImportReading reading, Map<String, String> typed, PlaceText places, MessageSource messages, Locale locale) {
        this.reading = reading;
        this.typed = typed;
        this.places = places;
        this.messages = messages;
        this.locale = locale;
        this.source = new SourceView(reading.document(), places);
    }

    /**
     * @param row and year: what it is of
     * @param finding the id of what the check says of it; null when it says nothing
     */
    record CellField(
            String name,
            String row,
            int year,
            String value,
            boolean wrong,
            @Nullable String finding) {}

    /** @param name of the fields of this row, before the last point */
    record RowFields(
            String name,
            String label,
            String kind,
            boolean line,
            @Nullable String area,
            String place,
            @Nullable String anchor,
            List<CellField> cells) {}

    record TableView(String heading, List<Integer> years, List<RowFields> rows) {}

    record ProposalView(
            int index,
            String name,
            boolean taken,
            String title,
            boolean titleWrong,
            String level,
            boolean levelWrong,
            String unit,
            String signs,
            boolean signsUnclear,
            boolean costsNegative,
            boolean scaleUnclear,
            String scale,
            Proposal proposal,
            List<TableView> tables,
            @Nullable String noCase,
            List<String> assumptions,
            List<Recomputed> recomputed,
            List<FindingView> findings,
            List<String> notUnderstood) {}

    List<SourceView.Piece> source() {
        return source.pieces();
    }

    List<String> notices() {
        return reading.document().notices().stream().map(places::of).toList();
    }

    /** What belongs to no proposal. */
    List<String> notUnderstood() {
        return reading.understood().notUnderstood().stream().map(this::said).toList();
    }

    List<FindingView> overviewFindings() {
        return reading.overviewFindings().stream().map(this::view).toList();
    }

    List<ProposalView> proposals() {
        return reading.candidates().stream().map(this::view).toList();
    }

    private ProposalView view(Candidate candidate) {
        int index = candidate.index();
        String prefix = "p" + index + ".";
        Proposal proposal = candidate.proposal();
        return new ProposalView(
                index,
                "p" + index,
                typed.isEmpty()
                        ? candidate.proposed() instanceof ProposedCase.Proposed
                        : typed.containsKey(prefix + "take"),
                typedOr(prefix + "title", proposal.title().map(Passage::text).orElse("")),
                candidate.wrong().contains(prefix + "title"),
                typedOr(
                        prefix + "level",
                        Corrections.level(proposal, candidate.tables())
                                .map(level -> Integer.toString(level.year()))
                                .orElse("")),
                candidate.wrong().contains(prefix + "level"),
                typed.getOrDefault(prefix + "unit", ""),
                typed.getOrDefault(prefix + "signs", ""),
                typed.containsKey(prefix + "signs")
                        || candidate.tables().stream()
                                .anyMatch(table -> table.signs() != EconomyTable.Signs.SAVINGS_NEGATIVE),
                typed.getOrDefault(prefix + "signs", "").equals("TURN_ALL")
                        || candidate.tables().stream().anyMatch(ReviewPage::hasNegativeCosts),
                typed.containsKey(prefix + "scale")
                        || candidate.tables().stream().anyMatch(proposal::lacksUnit),
                typed.getOrDefault(prefix + "scale", ""),
                proposal,
                tables(candidate, prefix),
                candidate.proposed() instanceof ProposedCase.None none ? text(none.messageKey()) : null,
                candidate.proposed() instanceof ProposedCase.Proposed made
                        ? made.assumptions().stream().map(this::said).toList()
                        : List.of(),
                candidate.proposed() instanceof ProposedCase.Proposed proposed
                        ? proposed.recomputed().stream().map(this::shown).toList()
                        : List.of(),
                candidate.findings().stream().map(this::view).toList(),
                proposal.notUnderstood().stream().map(this::said).toList());
    }

    /** In the page's language; the ordinal of a year is the same in all. */
    private Recomputed shown(Recomputed each) {
        return new Recomputed(
                each.place(),
                each.label(),
                each.year(),
                AmountFields.shown(each.stated(), locale),
                AmountFields.shown(each.computed(), locale));
    }

    /** What was emptied is shown as the document has it. */
    private String typedOr(String field, String read) {
        String text = typed.getOrDefault(field, "").strip();
        return text.isEmpty() ? read : text;
    }

    private static boolean hasNegativeCosts(EconomyTable table) {
        return Stream.of(EconomyRow.Kind.OPERATION, EconomyRow.Kind.IMPLEMENTATION)
                .flatMap(kind -> table.rows(kind).stream())
                .flatMap(row -> row.amounts().values().stream())
                .anyMatch(cell -> cell.amount().negate().isPositive());
    }

    private List<TableView> tables(Candidate candidate, String prefix) {
        List<TableView> tables = new ArrayList<>();
        for (EconomyTable table : candidate.tables()) {
            String name = prefix + "t" + tables.size() + ".";
            tables.add(new TableView(table.heading(), table.years(), rows(table, name, candidate)));
        }
        return tables;
    }

    private List<RowFields> rows(EconomyTable table, String prefix, Candidate candidate) {
        List<RowFields> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            EconomyRow row = table.rows().get(i);
            String name = prefix + "r" + i;
            List<CellField> cells = table.years().stream()
                    .map(year -> cell(row, year, name + "." + year, candidate))
                    .toList();
            boolean line = row.kind().isLine() || row.kind() == EconomyRow.Kind.UNKNOWN;
            rows.add(new RowFields(
                    name,
                    row.label(),
                    row.kind().name(),
                    line,
                    row.area().map(Enum::name).orElse(null),
                    places.of(row.place()),
                    source.anchor(row.place()),
                    cells));
        }
        return rows;
    }

    private CellField cell(EconomyRow row, int year, String field, Candidate candidate) {
        Optional<StatedAmount> stated = Optional.ofNullable(row.amounts().get(year));
        String kept = typed.getOrDefault(field, stated.map(Corrections::kept).orElse(""));
        return new CellField(
                field,
                row.label(),
                year,
                AmountFields.shown(kept, locale),
                candidate.wrong().contains(field),
                stated.flatMap(cell -> candidate.findings().stream()
                                .filter(finding -> finding.place().equals(cell.place()))
                                .findFirst())
                        .map(finding -> "finding-" + FindingView.id(finding))
                        .orElse(null));
    }

    private FindingView view(Finding finding) {
        return FindingView.of(finding, source.anchor(finding.place()), typed, places, messages, locale);
    }

    private String said(NotUnderstood piece) {
        return said(piece.messageKey(), piece.place(), piece.arguments());
    }

    private String said(ProposedCase.Assumption assumption) {
        return said(assumption.messageKey(), assumption.place(), assumption.arguments());
    }

    private String said(String key, Place place, List<String> arguments) {
        return text(
                key,
                Stream.concat(Stream.of(places.of(place)), arguments.stream()).toArray());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
