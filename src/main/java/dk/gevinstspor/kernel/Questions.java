package dk.gevinstspor.kernel;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.sql.Date;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the database. What a page will ask, each part of it for itself, can be asked ahead in one statement: the rows of all
 * answers come as JSON, and each part then finds its own there.
 */
@Component
public class Questions {

    private static final String ONE_OF_MANY =
            "select %d as part, row_number() over () as place, to_jsonb(q) as answer from (%s) q";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(Fte.class, new Read<>(Fte.class, json -> new Fte(json.getDecimalValue())))
                    .addDeserializer(Money.class, new Read<>(Money.class, json -> new Money(json.getDecimalValue())))
                    .addDeserializer(Quarter.class, new Read<>(Quarter.class, json -> Quarter.valueOf(json.getText())))
                    .addDeserializer(
                            PriceLevel.class, new Read<>(PriceLevel.class, json -> new PriceLevel(json.getIntValue()))))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction that only reads, from the database once at most. */
    public <T> List<T> ask(Question<T> question) {
        return ReadOnce.of(
                question,
                () -> jdbc.sql(question.sql())
                        .params(parameters(question))
                        .query(question.row())
                        .list());
    }

    /** Reads what will be asked later in this transaction, if it only reads; what is known already is left out. */
    public void askAhead(Collection<Question<?>> wanted) {
        List<Question<?>> questions =
                wanted.stream().distinct().filter(ReadOnce::isOpen).toList();
        if (questions.size() < 2) {
            return;
        }
        List<List<Object>> answers =
                questions.stream().<List<Object>>map(each -> new ArrayList<>()).toList();
        jdbc.sql(IntStream.range(0, questions.size())
                        .mapToObj(part ->
                                ONE_OF_MANY.formatted(part, questions.get(part).sql()))
                        .collect(Collectors.joining(" union all ", "", " order by part, place")))
                .params(questions.stream()
                        .flatMap(each -> parameters(each).stream())
                        .toList())
                .query((ResultSet row) -> {
                    int part = row.getInt("part");
                    answers.get(part).add(answer(questions.get(part).row(), row.getString("answer")));
                });
        for (int part = 0; part < questions.size(); part++) {
            List<Object> answer = answers.get(part);
            ReadOnce.of(questions.get(part), () -> answer);
        }
    }

    /** Rows of this kind that were read in this transaction, if it only reads, whatever was asked. */
    public <T> List<T> known(Class<T> row) {
        return ReadOnce.known().entrySet().stream()
                .filter(each -> each.getKey() instanceof Question<?> question && question.row() == row)
                .flatMap(each -> ((List<?>) each.getValue()).stream())
                .map(row::cast)
                .toList();
    }

    private static List<@Nullable Object> parameters(Question<?> question) {
        return question.parameters().stream().map(Questions::parameter).toList();
    }

    private static @Nullable Object parameter(@Nullable Object given) {
        if (given instanceof List<?> days) {
            return days.stream().map(day -> Date.valueOf((LocalDate) day)).toArray(Date[]::new);
        }
        return given instanceof Set<?> ids ? ids.toArray(UUID[]::new) : given;
    }

    private static Object answer(Class<?> row, String json) {
        try {
            return BeanUtils.isSimpleValueType(row)
                    ? JSON.<Map<String, ?>>readValue(
                                    json, JSON.getTypeFactory().constructMapType(Map.class, String.class, row))
                            .values()
                            .iterator()
                            .next()
                    : JSON.readValue(json, row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a " + row.getSimpleName(), e);
        }
    }

    /** A value of ours by the same rule as from a column. */
    private static final class Read<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Reader<T> reader;

        Read(Class<T> type, Reader<T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return reader.read(parser);
        }

        private interface Reader<T> {

            T read(JsonParser parser) throws IOException;
        }
    }
}
