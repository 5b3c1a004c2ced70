package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Place;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.proposal.DanishNumber;
import dk.gevinstspor.proposal.StatedFte;
import dk.gevinstspor.proposal.StatedFte.Origin;
import dk.gevinstspor.proposal.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds årsværk in words: "4,17 årsværk", "1½ ÅV", "mellem 4-7 årsværk". */
final class FteMentions {

    private static final String NUMBER =
            "([1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d{1,4})?|\\d{1,4}(?:[.,]\\d{1,4})?\\s?[½¼¾]?|[½¼¾])";
    private static final Pattern MENTION = Pattern.compile(
            NUMBER + "(?:\\s*(?:-|–|til|og)\\s*" + NUMBER + ")?\\s*-?(?:åv|årsværk|aarsværk|fte)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Vocabulary BENEFIT = Vocabulary.of(
            "effektiviser",
            "gevinst",
            "potential",
            "potentiale",
            "bespar",
            "spare",
            "frigør",
            "frigiv",
            "frigjort",
            "reducer",
            "reduktion",
            "færre");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    private FteMentions() {}

    /** Årsværk of sentences that speak of benefits; who is employed for the work is none. */
    static List<StatedFte> inText(Place place, String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> Words.has(BENEFIT, sentence))
                .flatMap(sentence -> all(place, Origin.SENTENCE, sentence, sentence).stream())
                .toList();
    }

    static List<StatedFte> all(Place place, Origin origin, String about, String text) {
        List<StatedFte> found = new ArrayList<>();
        String said = Texts.spaced(about);
        Matcher matcher = MENTION.matcher(text);
        while (matcher.find()) {
            Fte low = Fte.rounded(DanishNumber.of(matcher.group(1)));
            Fte high = matcher.group(2) == null ? low : Fte.rounded(DanishNumber.of(matcher.group(2)));
            found.add(new StatedFte(place, origin, said, matcher.group(), low, high));
        }
        return found;
    }
}
