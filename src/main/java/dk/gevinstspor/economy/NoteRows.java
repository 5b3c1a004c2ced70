package dk.gevinstspor.economy;

import dk.gevinstspor.economy.CaseDocument.PrintedNote;
import dk.gevinstspor.economy.CaseDocument.PrintedTable;
import dk.gevinstspor.economy.Origin.FteAtRate;
import dk.gevinstspor.economy.Origin.ShareOfDevelopment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts rest on, line by line: how they were worked out, the administrative share, notes and sources. Written so that an
 * import reads it again.
 */
final class NoteRows {

    private final EconomicCase economicCase;
    private final CaseTexts texts;

    NoteRows(EconomicCase economicCase, CaseTexts texts) {
        this.economicCase = economicCase;
        this.texts = texts;
    }

    /** None for a case of bare amounts. */
    Optional<PrintedTable> table() {
        List<PrintedNote> notes = new ArrayList<>();
        List<String> before = new ArrayList<>();
        // As the table of the whole economy has them: permanent changes first.
        Stream.of(true, false)
                .flatMap(permanent -> economicCase.lines().stream().filter(line -> line.isPermanent() == permanent))
                .forEach(line -> {
                    before.add(line.label());
                    notes.addAll(notes(line, Collections.frequency(before, line.label())));
                });
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrintedTable(texts.of("economy.tables.notes"), List.of(), notes));
    }

    private List<PrintedNote> notes(CaseLine line, int ordinal) {
        String label = ordinal == 1
                ? line.label()
                : texts.of("economy.tables.notes.line", line.label(), Integer.toString(ordinal));
        Remarks remarks = line.remarks();
        return Stream.of(
                        note(label, "calculation", calculation(line.origin())),
                        note(label, "administration", administration(remarks.administrativeShare())),
                        note(label, "note", remarks.note()),
                        note(label, "source", remarks.source()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable PrintedNote note(String label, String what, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : new PrintedNote(label, texts.of("economy.tables.notes." + what), text);
    }

    private @Nullable String calculation(Origin origin) {
        if (origin instanceof FteAtRate saved) {
            return texts.of(
                    "economy.tables.notes.fte",
                    texts.number(saved.rate().amount().thousands()),
                    saved.rate().name(),
                    texts.day(saved.rate().validFrom()),
                    saved.fte().entrySet().stream()
                            .map(year -> year.getKey() + ": "
                                    + texts.number(year.getValue().value()))
                            .collect(Collectors.joining("; ")));
        }
        if (origin instanceof ShareOfDevelopment operation) {
            return texts.of("economy.origin.share", percent(operation.share()));
        }
        return origin instanceof Origin.Development ? texts.of("economy.origin.DEVELOPMENT") : null;
    }

    private @Nullable String administration(@Nullable BigDecimal share) {
        return share == null ? null : percent(share);
    }

    private String percent(BigDecimal share) {
        return texts.number(share.movePointRight(2)) + " %";
    }
}
