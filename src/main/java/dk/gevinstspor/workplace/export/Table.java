package dk.gevinstspor.workplace.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that is one statement.
 *
 * @param sql with {@code %s} where the condition of what the reader may see stands, about the initiative {@code i}; without
 *     it the list is everybody's
 * @param columns in the statement's order
 */
record Table(String name, String title, String sql, List<Column> columns) {

    /**
     * @param heading message key
     * @param words what its constants are called: the message key is this and the constant; null for what is told as it is
     */
    record Column(String heading, @Nullable String words) {

        static Column of(String heading) {
            return new Column(heading, null);
        }
    }

    static Table of(String name, String title, String sql, Column... columns) {
        return new Table(name, title, sql, List.of(columns));
    }
}
