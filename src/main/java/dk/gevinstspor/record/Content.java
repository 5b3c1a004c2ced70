package dk.gevinstspor.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of its fact, a line for each value: {@code name=length:value}, sorted by name. A text is
 * {@code name#=64:hash} with the hash over salt, name and text. The length keeps apart whatever a value holds.
 */
final class Content {

    private static final char TEXT = '#';

    private Content() {}

    static String of(Fact fact, @Nullable String salt) {
        SortedMap<String, String> lines = new TreeMap<>(fact.plain());
        if (salt != null) {
            fact.texts().forEach((name, text) -> lines.put(name + TEXT, hash(salt, name, text)));
        }
        return lines.entrySet().stream().map(Content::line).collect(Collectors.joining("\n"));
    }

    /** Whether this content has a hash for texts that the row no longer holds, and says the same in all else. */
    static boolean saysTheSameWithoutTexts(String content, Fact fact) {
        String plain = content.lines()
                .filter(line -> !line.substring(0, line.indexOf('=')).endsWith(String.valueOf(TEXT)))
                .collect(Collectors.joining("\n"));
        return plain.equals(of(new Fact(fact.id(), fact.chain(), fact.plain(), new TreeMap<>()), null));
    }

    private static String line(Map.Entry<String, String> value) {
        return value.getKey() + "=" + value.getValue().length() + ":" + value.getValue();
    }

    private static String hash(String salt, String name, String text) {
        return Sha256.of(String.join("\n", salt, name, text));
    }
}
