package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a passage with its figures.
 *
 * @param passage counted from 0, to tell which sentences stand together
 */
record Sentence(int passage, Place place, String section, String text, List<Quantity> quantities) {

    /** A full stop ends a sentence only before a capital, and after a long word before a figure: abbreviations do not. */
    private static final Pattern END =
            Pattern.compile("(?<=[.!?])\\s+(?=[A-ZÆØÅ])|(?<=[a-zæøå]{5}[.!?]|p/l\\.)\\s+(?=\\d)|\\n+");

    static List<Sentence> of(List<Passage> passages) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (String text : END.split(passage.text(), -1)) {
                if (!text.isBlank()) {
                    sentences.add(new Sentence(i, passage.place(), passage.section(), text, Quantities.in(text)));
                }
            }
        }
        return sentences;
    }

    Stream<Quantity> of(Quantity.Kind kind) {
        return quantities.stream().filter(quantity -> quantity.kind() == kind);
    }

    /** Whether it has any of these beginnings of words, or words, in any case. */
    boolean speaksOf(Pattern words) {
        return words.matcher(text).find();
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
