package dk.gevinstspor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.gevinstspor.kernel.Fte;
import dk.gevinstspor.kernel.Money;
import dk.gevinstspor.webui.BoundForm;
import dk.gevinstspor.webui.FormRules;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;

/** What a form asks for, so that a program can fill it in without knowing the page. */
public final class FormDescription {

    private FormDescription() {}

    /**
     * A field.
     *
     * @param type integer, decimal, date, boolean, id, choice, text, object, list or file
     * @param value what it holds when the form is opened; of a list, those of its elements that hold something
     * @param fields of an object, or of each element of a list of objects
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FormField")
    public record Field(
            String name,

            @Schema(
                    description =
                            "integer, decimal, date (ISO), boolean, id, choice, text, object, or list of those; file, which only"
                                    + " the task's page takes.")
            String type,

            boolean required,
            @Nullable Integer maxLength,

            @Schema(description = "As the page calls it, in your language.")
            String label,

            @Schema(description = "The constants that a choice is one of.") @Nullable
            List<String> choices,

            @Schema(
                    description = "What the page would show to begin with, as it is sent.",
                    types = {"string", "number", "boolean", "array"})
            @Nullable
            Object value,

            @Nullable List<Field> fields) {}

    /**
     * @param prefilled as the page shows it first
     * @param label by the name of a field of the form itself
     */
    public static <F> List<Field> of(Class<F> type, BoundForm<F> prefilled, UnaryOperator<String> label) {
        return fields("", type, prefilled.form(), prefilled.rules(), label);
    }

    private static List<Field> fields(
            String path, Class<?> type, @Nullable Object holder, FormRules rules, UnaryOperator<String> label) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            ResolvableType shape = ResolvableType.forType(component.getGenericType());
            boolean list = List.class.isAssignableFrom(component.getType());
            Class<?> each = list ? shape.getGeneric(0).toClass() : component.getType();
            boolean object = each.isRecord() && each != Fte.class && each != Money.class;
            String kind = object ? "object" : JsonForm.kind(each);
            Object value = holder == null ? null : valueOf(component, holder);
            String at = path + component.getName();
            fields.add(new Field(
                    component.getName(),
                    list ? "list of " + kind : kind,
                    rules.required(at),
                    rules.maxLength(at),
                    label.apply(at),
                    each.isEnum()
                            ? Arrays.stream(each.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .toList()
                            : null,
                    object && !list ? null : plain(value),
                    object ? fields(at + (list ? "[0]." : "."), each, list ? null : value, rules, label) : null));
        }
        return List.copyOf(fields);
    }

    private static @Nullable Object valueOf(RecordComponent component, Object holder) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Fte fte) {
            return Figures.of(fte);
        }
        if (value instanceof Money money) {
            return Figures.of(money);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(Objects::nonNull)
                    .map(FormDescription::plain)
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (value instanceof Record row) {
            return row(row);
        }
        return value != null && (value instanceof UUID || BeanUtils.isSimpleValueType(value.getClass())) ? value : null;
    }

    /** As it is sent: what is left out is empty. */
    private static Map<String, Object> row(Record row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            Object value = plain(valueOf(component, row));
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }
}
