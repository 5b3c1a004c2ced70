package dk.gevinstspor.webui;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** What a form's record demands of its fields, so that the page can say so before anything is sent. */
public final class FormRules {

    private static final Set<Class<? extends Annotation>> DEMANDS =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final Validator validator;
    private final Class<?> form;

    FormRules(Validator validator, Class<?> form) {
        this.validator = validator;
        this.form = form;
    }

    /** @param field {@code fte}, or {@code lines[0].fte} for one in a list */
    public boolean required(String field) {
        return constraints(field)
                .anyMatch(constraint ->
                        DEMANDS.contains(constraint.getAnnotation().annotationType()));
    }

    /** The greatest length of a text; null without one. */
    public @Nullable Integer maxLength(String field) {
        return constraints(field)
                .map(ConstraintDescriptor::getAnnotation)
                .filter(Size.class::isInstance)
                .map(size -> ((Size) size).max())
                .filter(max -> max < Integer.MAX_VALUE)
                .findFirst()
                .orElse(null);
    }

    private Stream<ConstraintDescriptor<?>> constraints(String field) {
        String path = field.replaceAll("\\[[^]]*]", "");
        Class<?> owner = form;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.')) {
            owner = typeOf(owner, path.substring(0, dot));
            path = path.substring(dot + 1);
        }
        PropertyDescriptor property = validator.getConstraintsForClass(owner).getConstraintsForProperty(path);
        return Optional.ofNullable(property).stream().flatMap(it -> it.getConstraintDescriptors().stream());
    }

    /** The type of a component, or of the elements when it is a list. */
    private static Class<?> typeOf(Class<?> owner, String component) {
        RecordComponent found = Arrays.stream(owner.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(owner.getName() + " has no " + component));
        ResolvableType type = ResolvableType.forType(found.getGenericType());
        ResolvableType element = type.as(Iterable.class).getGeneric();
        return element.resolve(found.getType());
    }
}
