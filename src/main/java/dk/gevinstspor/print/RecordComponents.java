package dk.gevinstspor.print;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accessors of one record type by name. */
final class RecordComponents {

    private static final ClassValue<RecordComponents> KNOWN = new ClassValue<>() {
        @Override
        protected RecordComponents computeValue(Class<?> type) {
            return new RecordComponents(type);
        }
    };

    private final Class<?> type;
    private final Map<String, Method> accessors;

    private RecordComponents(Class<?> type) {
        this.type = type;
        this.accessors = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponents::accessor));
    }

    static RecordComponents of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    /** @throws IllegalArgumentException when the record has no such component: a mistyped field in a template */
    @Nullable
    Object read(Record row, String component) {
        Method accessor = accessors.get(component);
        if (accessor == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component " + component);
        }
        try {
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + type.getSimpleName(), e);
        }
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }
}
