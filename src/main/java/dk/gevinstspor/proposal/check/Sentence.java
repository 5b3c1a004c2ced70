package dk.gevinstspor.proposal.check;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.proposal.Passage;
import dk.gevinstspor.proposal.StatedLevels;
import dk.gevinstspor.proposal.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence of a passage with its figures.
 *
 * @param passage counted from 0, to tell which sentences stand together
 * @param lower the text in lower case, as the vocabulary is
 * @param levels the price levels that it names
 */
record Sentence(
        int passage,
        Place place,
        String section,
        String text,
        String lower,
        List<Quantity> quantities,
        Set<Integer> levels) {

    /** A full stop ends a sentence only before a capital, and after a long word before a figure: abbreviations do not. */
    private static final Pattern END = Pattern.compile(
            "\\s(?:(?<=[.!?]\\s)\\s*(?=[A-ZÆØÅ])|(?<=(?:[a-zæøå]{5}[.!?]|p/l\\.)\\s)\\s*(?=\\d)|(?<=\\n)\\n*)");

    static List<Sentence> of(List<Passage> passages) {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            for (String text : END.split(passage.text(), -1)) {
                if (!text.isBlank()) {
                    sentences.add(new Sentence(
                            i,
                            passage.place(),
                            passage.section(),
                            text,
                            text.toLowerCase(Locale.ROOT),
                            Quantities.in(text),
                            StatedLevels.in(text)));
                }
            }
        }
        return sentences;
    }

    Stream<Quantity> of(Quantity.Kind kind) {
        return quantities.stream().filter(quantity -> quantity.kind() == kind);
    }

    /** Whether it has any of these beginnings of words, or words, in any case. */
    boolean speaksOf(Vocabulary words) {
        return words.isInLower(lower);
    }

    /** The one price level that it names, where it is not the other. */
    Optional<Integer> levelOtherThan(Optional<Integer> other) {
        return levels.size() == 1 && other.isPresent() && !levels.contains(other.get())
                ? levels.stream().findFirst()
                : Optional.empty();
    }

    /** The price level that is named right after the amount, before the next figure. */
    Optional<Integer> levelOf(Quantity amount) {
        int end = of(amount.kind())
                .mapToInt(Quantity::start)
                .filter(start -> start > amount.start())
                .min()
                .orElse(text.length());
        return StatedLevels.in(text.substring(amount.end(), end)).stream().findFirst();
    }
}
