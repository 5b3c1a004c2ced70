package dk.gevinstspor.document.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A line of text that is a row of a table: cells between tabs, or between bars as in markdown. */
final class TextRow {

    private static final Pattern BARS = Pattern.compile("\\s*(?:[-*]\\s+)?\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-*]\\s+)?[|+][\\s:|+=-]*");

    private TextRow() {}

    static boolean isRow(String line) {
        boolean tabs = line.indexOf('\t') >= 0 && !line.isBlank();
        return tabs || (line.indexOf('|') >= 0 && BARS.matcher(line).matches());
    }

    static List<String> cells(String line) {
        if (line.indexOf('\t') >= 0) {
            return List.of(line.split("\t", -1));
        }
        if (RULE.matcher(line).matches()) {
            return List.of();
        }
        if (!BARS.matcher(line).matches()) {
            return List.of(line.strip());
        }
        String inner = line.substring(line.indexOf('|') + 1, line.lastIndexOf('|'));
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
