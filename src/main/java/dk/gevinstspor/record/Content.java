package dk.gevinstspor.record;

import dk.gevinstspor.kernel.Sha256;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of its fact, a line for each value: {@code name=length:value}, sorted by name. A text is
 * {@code name#=64:hash} with the hash over salt, name and text. The length keeps apart whatever a value holds.
 */
final class Content {

    private static final char TEXT = '#';
    private static final Pattern START = Pattern.compile("([^=\n]+)=([0-9]{1,9}):");

    private Content() {}

    static String of(Fact fact, @Nullable String salt) {
        SortedMap<String, String> lines = new TreeMap<>(fact.plain());
        if (salt != null) {
            fact.texts().forEach((name, text) -> lines.put(name + TEXT, hash(salt, name, text)));
        }
        return lines.entrySet().stream().map(Content::line).collect(Collectors.joining("\n"));
    }

    /** Whether the row says what this content says, texts left out. */
    static boolean saysTheSameWithoutTexts(String content, Fact fact) {
        String plain = values(content).entrySet().stream()
                .filter(value -> !isText(value.getKey()))
                .map(Content::line)
                .collect(Collectors.joining("\n"));
        return plain.equals(of(new Fact(fact.id(), fact.chain(), fact.plain(), new TreeMap<>()), null));
    }

    static boolean hasTexts(String content) {
        return values(content).keySet().stream().anyMatch(Content::isText);
    }

    /** The value of that name; null when there is none. */
    static @Nullable String value(String content, String name) {
        return values(content).get(name);
    }

    /** By name, as far as it can be read: a value may hold whatever looks like the next line. */
    private static SortedMap<String, String> values(String content) {
        SortedMap<String, String> values = new TreeMap<>();
        Matcher start = START.matcher(content);
        int at = 0;
        while (start.find(at) && start.start() == at && start.end() + length(start) <= content.length()) {
            values.put(start.group(1), content.substring(start.end(), start.end() + length(start)));
            at = Math.min(start.end() + length(start) + 1, content.length());
        }
        return values;
    }

    private static int length(MatchResult start) {
        return Integer.parseInt(start.group(2));
    }

    private static boolean isText(String name) {
        return name.charAt(name.length() - 1) == TEXT;
    }

    private static String line(Map.Entry<String, String> value) {
        return value.getKey() + "=" + value.getValue().length() + ":" + value.getValue();
    }

    private static String hash(String salt, String name, String text) {
        return Sha256.of(String.join("\n", salt, name, text));
    }
}
