package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.proposal.EconomyTable.Signs;
import dk.gevinstspor.proposal.Vocabulary;
import dk.gevinstspor.proposal.understanding.DraftRow.Section;
import dk.gevinstspor.proposal.understanding.Sections.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which sign a saving has in a table, by its rows and by the notes of the proposal.
 *
 * <p>The rows speak first: a note that contradicts them makes the signs unclear, and unclear figures come to no case.
 */
final class SignReader {

    private static final Pattern NOTE = Pattern.compile(
            "(?:besparelser?|mindreudgift(?:er)?|reducerede|effektiviseringer?|gevinster?)[^.;]{0,70}?(negativ|positiv|minus|plus|\\([-−–]\\)|\\(\\+\\))");

    /** What NOTE ends in, but for signs in brackets. */
    private static final Vocabulary SIGNS = Vocabulary.of("negativ", "positiv", "minus", "plus");

    /** Words of who explains how a table is written. */
    private static final Pattern SAID = Pattern.compile(
            "fortegn|angiv|anfør|\\bvist\\b|\\bvises\\b|skrive|skrevet|\\bstår\\b|opgør|opgjort|med (?:minus|plus)|\\([-−–+]\\)");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private SignReader() {}

    static Signs of(List<Placed> rows, String notes) {
        List<Integer> evidence = new ArrayList<>(rows.stream()
                .filter(row -> row.isLineOf(Section.PERMANENT))
                .map(SignReader::permanent)
                .toList());
        evidence.add(implementation(rows));
        evidence.add(Impact.of(rows));
        boolean usual = evidence.contains(1);
        boolean reversed = evidence.contains(-1);
        Optional<Signs> noted = note(notes);
        if (usual && reversed) {
            return Signs.UNCLEAR;
        }
        if (!usual && !reversed) {
            return noted.orElse(Signs.SAVINGS_NEGATIVE);
        }
        Signs told = usual ? Signs.SAVINGS_NEGATIVE : Signs.SAVINGS_POSITIVE;
        return noted.filter(other -> other != told).isPresent() ? Signs.UNCLEAR : told;
    }

    /** 1 for the usual signs, -1 for reversed ones, 0 when the row tells nothing. */
    private static int permanent(Placed placed) {
        DraftRow row = placed.row();
        if (row.words().isMemo()) {
            return 0;
        }
        boolean saving = row.words().isSaving();
        boolean operation = !saving && row.words().isOperation();
        return saving ? -row.sign() : operation ? row.sign() : 0;
    }

    /** Implementation is paid: all its rows negative means that costs are. A single negative one is a grant. */
    private static int implementation(List<Placed> rows) {
        List<Integer> signs = rows.stream()
                .filter(row -> row.isLineOf(Section.IMPLEMENTATION))
                .map(row -> row.row().sign())
                .filter(sign -> sign != 0)
                .distinct()
                .toList();
        return signs.size() == 1 ? signs.get(0) : 0;
    }

    /** What a note says about savings, where one does; prose about a positive effect is none. */
    static Optional<Signs> note(String notes) {
        return notes.lines().flatMap(SignReader::said).findFirst();
    }

    private static Stream<Signs> said(String line) {
        String words = line.replace("*", "");
        if (words.indexOf('(') < 0 && !SIGNS.isIn(words)) {
            return Stream.empty();
        }
        boolean named = Words.has(Words.NOTE, line);
        return SENTENCE_END
                .splitAsStream(words)
                .map(Texts::plain)
                .filter(sentence -> named || SAID.matcher(sentence).find())
                .map(NOTE::matcher)
                .filter(Matcher::find)
                .map(found -> sign(found.group(1)));
    }

    private static Signs sign(String word) {
        return word.startsWith("pos") || word.equals("plus") || word.equals("(+)")
                ? Signs.SAVINGS_POSITIVE
                : Signs.SAVINGS_NEGATIVE;
    }
}
