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

    /** Whether the row says what this content says, texts left out. */
    static boolean saysTheSameWithoutTexts(String content, Fact fact) {
        String plain = content.lines().filter(line -> !isText(line)).collect(Collectors.joining("\n"));
        return plain.equals(of(new Fact(fact.id(), fact.chain(), fact.plain(), new TreeMap<>()), null));
    }

    static boolean hasTexts(String content) {
        return content.lines().anyMatch(Content::isText);
    }

    private static boolean isText(String line) {
        int end = line.indexOf('=');
        return end > 0 && line.charAt(end - 1) == TEXT;
    }

    private static String line(Map.Entry<String, String> value) {
        return value.getKey() + "=" + value.getValue().length() + ":" + value.getValue();
    }

    private static String hash(String salt, String name, String text) {
        return Sha256.of(String.join("\n", salt, name, text));
    }
}
