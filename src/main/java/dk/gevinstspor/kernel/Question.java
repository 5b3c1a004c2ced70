package dk.gevinstspor.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/**
 * A question to the database, asked by {@link Questions}: by itself, or together with others. Equal questions are one.
 *
 * @param row a record with a component for each column that counts, or a simple value for the only column
 * @param sql with a {@code ?} for each parameter
 * @param parameters a list of days is an array of dates, a set of ids one of ids
 */
public record Question<T>(Class<T> row, String sql, List<@Nullable Object> parameters) {

    public static <T> Question<T> of(Class<T> row, String sql, @Nullable Object... parameters) {
        return new Question<>(row, sql, Collections.unmodifiableList(Arrays.asList(parameters)));
    }

    /** @param sql with {@code :name} for each value; a list stands in brackets, as in {@code in (:stages)} */
    public static <T> Question<T> named(Class<T> row, String sql, Map<String, ?> values) {
        MapSqlParameterSource source = new MapSqlParameterSource(values);
        ParsedSql parsed = NamedParameterUtils.parseSqlStatement(sql);
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Object value : NamedParameterUtils.buildValueArray(parsed, source, null)) {
            Object plain = value instanceof SqlParameterValue typed ? typed.getValue() : value;
            if (plain instanceof List<?> many) {
                parameters.addAll(many);
            } else {
                parameters.add(plain);
            }
        }
        return new Question<>(
                row,
                NamedParameterUtils.substituteNamedParameters(parsed, source),
                Collections.unmodifiableList(parameters));
    }
}
