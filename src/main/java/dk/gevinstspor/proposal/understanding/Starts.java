package dk.gevinstspor.proposal.understanding;

import dk.gevinstspor.document.Block;
import dk.gevinstspor.document.Heading;
import dk.gevinstspor.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each proposal of a document begins: at its title field, else at its summary's. */
final class Starts {

    /** The word over a proposal; what stands above the title and is no title itself. */
    static final Pattern KIND = Pattern.compile(
            "(?i)\\W*(?:(?:investerings|innovations|effektiviserings|omstillings|budget|business ?case|finansierings)?forslag|budgetnotat|business ?case|bilag \\d+.*)\\W*");

    /** "Business case: Fælles omstilling" */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\s*(?:(?:investerings|innovations|effektiviserings|omstillings|budget|udgiftsneutralt )?forslag(?: \\d+)?|business ?case)\\s*:\\s*(\\S.{2,120})");

    /** How far above its field a proposal's own heading may stand. */
    private static final int FURTHEST = 3;

    private Starts() {}

    /** The name behind the word for the kind of document. */
    static Optional<String> named(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches() ? Optional.of(named.group(1).strip()) : Optional.empty();
    }

    /** Indexes of first blocks; the whole document is one proposal when it has no fields. */
    static List<Integer> of(List<Block> blocks) {
        List<Integer> starts = at(blocks, Field.TITLE);
        if (starts.isEmpty()) {
            starts = at(blocks, Field.SUMMARY);
        }
        return starts.isEmpty() ? List.of(0) : starts;
    }

    private static List<Integer> at(List<Block> blocks, Field field) {
        List<Integer> starts = new ArrayList<>();
        for (int index = 0; index < blocks.size(); index++) {
            if (field.at(blocks, index).isPresent()) {
                starts.add(above(blocks, index));
            }
        }
        return starts;
    }

    private static int above(List<Block> blocks, int index) {
        int start = index;
        for (int before = index - 1; before >= Math.max(0, index - FURTHEST); before--) {
            Block block = blocks.get(before);
            if (block instanceof Table) {
                break;
            }
            if (block instanceof Heading || KIND.matcher(Field.words(block)).matches()) {
                start = before;
            }
        }
        return start;
    }
}
