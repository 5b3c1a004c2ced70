package dk.gevinstspor.kernel;

import java.util.List;

/**
 * A question to the database, asked by {@link Questions}: by itself, or together with others. Equal questions are one.
 *
 * @param row a record with a component for each column that counts, or a simple value for the only column
 * @param sql with a {@code ?} for each parameter
 * @param parameters a list of days is an array of dates
 */
public record Question<T>(Class<T> row, String sql, List<Object> parameters) {

    public static <T> Question<T> of(Class<T> row, String sql, Object... parameters) {
        return new Question<>(row, sql, List.of(parameters));
    }
}
