package dk.gevinstspor.api;

import com.fasterxml.jackson.databind.JsonNode;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormBinder;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/**
 * Reads a page's form from JSON: the same record, the same constraints, the same words about what is wrong. Numbers are
 * JSON numbers or exact decimals in a string, days ISO, in whatever language the person reads.
 */
@Component
public class JsonForm {

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);
    /** As many as a page's form takes. */
    private static final int MOST_ELEMENTS = DataBinder.DEFAULT_AUTO_GROW_COLLECTION_LIMIT;

    private static final Set<Class<?>> DECIMAL = Set.of(BigDecimal.class, Fte.class, Money.class);

    private final FormBinder binder;
    private final ConversionService conversions;
    private final FieldProblems problems;
    private final MessageSource messages;

    JsonForm(
            FormBinder binder,
            @Qualifier("mvcConversionService") ConversionService conversions,
            FieldProblems problems,
            MessageSource messages) {
        this.binder = binder;
        this.conversions = conversions;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * @param json null when nothing was sent
     * @throws Declined 400 for nothing; 422 with every field that is unknown, cannot be read or breaks a constraint
     */
    public <F> BoundForm<F> bind(Class<F> type, @Nullable JsonNode json) {
        if (json == null) {
            throw Declined.of(HttpStatus.BAD_REQUEST, "api.json");
        }
        Reader reader = new Reader();
        reader.object("", ResolvableType.forClass(type), json);
        if (!reader.wrong.isEmpty()) {
            throw Declined.unprocessable(reader.wrong);
        }
        BoundForm<F> bound = binder.bind(type, reader.typed);
        require(bound);
        return bound;
    }

    /** @throws Declined 422 when it has errors */
    public void require(BoundForm<?> form) {
        if (form.hasErrors()) {
            throw Declined.unprocessable(problems.of(form.errors()));
        }
    }

    /** Writes what a browser would have sent. */
    private final class Reader {

        private final Map<String, String> typed = new LinkedHashMap<>();
        private final List<FieldProblem> wrong = new ArrayList<>();

        private void object(String path, ResolvableType type, JsonNode json) {
            Class<?> record = type.toClass();
            if (!json.isObject() || !record.isRecord()) {
                refuse(path, "object");
                return;
            }
            json.properties().forEach(field -> {
                String at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                component(record, field.getKey())
                        .ifPresentOrElse(
                                found -> value(at, ResolvableType.forType(found.getGenericType()), field.getValue()),
                                () -> refuse(at, "unknown"));
            });
        }

        private void value(String path, ResolvableType type, JsonNode json) {
            if (json.isNull()) {
                return;
            }
            Class<?> plain = type.toClass();
            if (List.class.isAssignableFrom(plain)) {
                list(path, type.getGeneric(0), json);
            } else if (plain.isRecord() && !DECIMAL.contains(plain)) {
                object(path, type, json);
            } else {
                scalar(path, plain, json);
            }
        }

        private void list(String path, ResolvableType element, JsonNode json) {
            if (!json.isArray()) {
                refuse(path, "list");
                return;
            }
            if (json.size() > MOST_ELEMENTS) {
                refuse(path, "many", MOST_ELEMENTS);
                return;
            }
            for (int i = 0; i < json.size(); i++) {
                element(path + "[" + i + "]", element, json.get(i));
            }
        }

        /** Each has its place, also one that says nothing: a browser sends its fields empty. */
        private void element(String path, ResolvableType type, JsonNode json) {
            Class<?> plain = type.toClass();
            if (json.isNull()) {
                refuse(path, plain.isRecord() && !DECIMAL.contains(plain) ? "object" : kind(plain), choicesOf(plain));
                return;
            }
            int before = typed.size();
            value(path, type, json);
            if (json.isObject() && typed.size() == before && plain.isRecord()) {
                typed.put(path + "." + plain.getRecordComponents()[0].getName(), "");
            }
        }

        private void scalar(String path, Class<?> type, JsonNode json) {
            String kind = kind(type);
            String text = json.isValueNode() ? written(type, kind, json) : null;
            if (text == null) {
                refuse(path, kind, choicesOf(type));
            } else {
                typed.put(path, text);
            }
        }

        private void refuse(String field, String kind, Object... arguments) {
            String detail = messages.getMessage("api.field." + kind, arguments, LocaleContextHolder.getLocale());
            wrong.add(new FieldProblem(field.isEmpty() ? null : field, "type." + kind, detail));
        }
    }

    private static Optional<RecordComponent> component(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst();
    }

    private static String choicesOf(Class<?> type) {
        return type.isEnum() ? choices(type) : "";
    }

    /** The constants that one is chosen of, as they are written. */
    static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .collect(Collectors.joining(", "));
    }

    /** What a program writes in a field of that type. */
    static String kind(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "integer";
        }
        if (DECIMAL.contains(type)) {
            return "decimal";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        if (type == UUID.class) {
            return "id";
        }
        if (type.isEnum()) {
            return "choice";
        }
        return type == String.class ? "text" : "file";
    }

    /** As a person would have typed it; null when it is not of that kind. */
    private @Nullable String written(Class<?> type, String kind, JsonNode json) {
        try {
            return switch (kind) {
                case "integer" -> Long.toString(decimal(json).longValueExact());
                case "decimal" -> Objects.requireNonNull(conversions.convert(decimal(json), String.class));
                case "date" -> LocalDate.parse(json.asText()).toString();
                case "boolean" -> json.isBoolean() ? json.asText() : null;
                case "id" -> json.isTextual() ? UUID.fromString(json.asText()).toString() : null;
                case "choice" -> isOne(type, json.asText()) ? json.asText() : null;
                case "text" -> json.isTextual() ? json.asText() : null;
                default -> null;
            };
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    private static BigDecimal decimal(JsonNode json) {
        BigDecimal number = json.isNumber() ? json.decimalValue() : new BigDecimal(json.asText());
        if (number.precision() - number.scale() > 20 || number.scale() > 20) {
            throw new ArithmeticException("more digits than any figure has");
        }
        return number;
    }

    private static boolean isOne(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(each -> ((Enum<?>) each).name().equals(name));
    }
}
