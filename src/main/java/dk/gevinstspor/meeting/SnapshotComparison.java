package dk.gevinstspor.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import dk.gevinstspor.meeting.Rebuilding.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a stored snapshot and one made again have and have not in common. What is kept only since is left out. */
final class SnapshotComparison {

    private final List<Difference> differences = new ArrayList<>();
    private int values;

    private SnapshotComparison() {}

    static SnapshotComparison of(String stored, String again) {
        SnapshotComparison comparison = new SnapshotComparison();
        comparison.compare("", SnapshotJson.tree(stored), SnapshotJson.tree(again));
        return comparison;
    }

    int values() {
        return values;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void compare(String where, JsonNode stored, JsonNode again) {
        if (stored.isObject() && again.isObject()) {
            for (Map.Entry<String, JsonNode> field : stored.properties()) {
                compare(where + '/' + field.getKey(), field.getValue(), again.path(field.getKey()));
            }
        } else if (stored.isArray() && again.isArray()) {
            for (int i = 0; i < Math.max(stored.size(), again.size()); i++) {
                compare(where + '/' + (i + 1), stored.path(i), again.path(i));
            }
        } else {
            values++;
            if (!stored.asText().equals(again.asText()) || stored.isContainerNode() != again.isContainerNode()) {
                differences.add(new Difference(where.substring(1), text(stored), text(again)));
            }
        }
    }

    private static String text(JsonNode node) {
        return node.isContainerNode() ? node.toString() : node.isMissingNode() || node.isNull() ? "–" : node.asText();
    }
}
