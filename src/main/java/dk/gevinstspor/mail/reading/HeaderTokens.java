package dk.gevinstspor.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cuts a structured header into its segments and words: comments are left out, quoted text never counts as syntax. */
final class HeaderTokens {

    private final String header;
    private final List<List<String>> segments = new ArrayList<>(List.of(new ArrayList<>()));
    private final StringBuilder word = new StringBuilder();
    private boolean started;
    private int at;

    HeaderTokens(String header) {
        this.header = header;
    }

    /**
     * Words in lower case, {@code name=value} with its equals sign, whatever space or comment stood around it.
     *
     * @return empty when a comment or a quotation does not end
     */
    Optional<List<List<String>>> segments() {
        for (at = 0; at < header.length(); at++) {
            char here = header.charAt(at);
            boolean fine = true;
            if (here == '(') {
                fine = skipComment();
                endWord();
            } else if (here == '"') {
                fine = readQuoted();
            } else if (here == ';') {
                endWord();
                segments.add(new ArrayList<>());
            } else if (Character.isWhitespace(here)) {
                endWord();
            } else {
                started = true;
                word.append(here);
            }
            if (!fine) {
                return Optional.empty();
            }
        }
        endWord();
        return Optional.of(segments.stream().map(HeaderTokens::joined).toList());
    }

    private boolean skipComment() {
        int depth = 0;
        for (; at < header.length(); at++) {
            char here = header.charAt(at);
            if (here == '\\') {
                at++;
            } else if (here == '(') {
                depth++;
            } else if (here == ')' && --depth == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean readQuoted() {
        started = true;
        for (at++; at < header.length(); at++) {
            char here = header.charAt(at);
            if (here == '"') {
                return true;
            }
            if (here == '\\' && at + 1 < header.length()) {
                at++;
            }
            // An equals sign inside a quotation is text: it must not make a property of it.
            word.append(header.charAt(at) == '=' ? '\u2550' : header.charAt(at));
        }
        return false;
    }

    private void endWord() {
        if (started) {
            segments.get(segments.size() - 1).add(word.toString().toLowerCase(Locale.ROOT));
        }
        word.setLength(0);
        started = false;
    }

    /** {@code dmarc = pass} is {@code dmarc=pass}. */
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String each : words) {
            int last = joined.size() - 1;
            if (last >= 0 && (open || each.startsWith("="))) {
                joined.set(last, joined.get(last) + each);
            } else {
                joined.add(each);
            }
            open = each.indexOf('=') == each.length() - 1;
        }
        return joined;
    }
}
