package dk.gevinstspor.webui;

import jakarta.servlet.ServletRequest;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.multipart.MultipartFile;

/**
 * Makes a record of a posted form and checks its constraints. Nothing typed is lost: what cannot be read stays in the
 * errors, and the page shows it again. An empty text or file is null.
 */
@Component
public class FormBinder {

    private final ConversionService conversions;
    private final org.springframework.validation.Validator checks;
    private final Validator constraints;

    FormBinder(
            @Qualifier("mvcConversionService") ConversionService conversions,
            @Qualifier("mvcValidator") org.springframework.validation.Validator checks,
            Validator constraints) {
        this.conversions = conversions;
        this.checks = checks;
        this.constraints = constraints;
    }

    /** A form as it is first shown. */
    public <F> BoundForm<F> show(F form) {
        return result(form, form.getClass(), binderFor(form));
    }

    /** What was sent, files included. */
    public <F> BoundForm<F> bind(Class<F> type, ServletRequest request) {
        RecordBinder reader = binderFor(null);
        reader.setTargetType(ResolvableType.forClass(type));
        reader.construct(request);
        return checked(type, reader);
    }

    /** The same as a browser would send it, by field; read in the thread's locale. */
    public <F> BoundForm<F> bind(Class<F> type, Map<String, String> typed) {
        RecordBinder reader = binderFor(null);
        reader.setTargetType(ResolvableType.forClass(type));
        reader.construct(new Typed(typed));
        return checked(type, reader);
    }

    /** A form that came in by other ways than a page, under the same constraints. */
    public <F> BoundForm<F> check(F form) {
        RecordBinder checker = binderFor(form);
        checker.validate();
        return result(form, form.getClass(), checker);
    }

    private <F> BoundForm<F> checked(Class<F> type, RecordBinder reader) {
        F form = type.cast(reader.getTarget());
        if (form == null) {
            return result(null, type, reader);
        }
        // A reader that could not read everything knows no record in its errors: the checks and the page need one.
        RecordBinder checker = binderFor(form);
        checker.getBindingResult().addAllErrors(reader.getBindingResult());
        checker.validate();
        return result(form, type, checker);
    }

    private <F> BoundForm<F> result(@Nullable F form, Class<?> type, RecordBinder binder) {
        return new BoundForm<>(form, binder.getBindingResult(), new FormRules(constraints, type));
    }

    private RecordBinder binderFor(@Nullable Object form) {
        RecordBinder binder = new RecordBinder(form);
        binder.setConversionService(conversions);
        binder.setValidator(checks);
        binder.registerCustomEditor(String.class, new FormText());
        return binder;
    }

    private record Typed(Map<String, String> values) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            return values.get(name);
        }

        @Override
        public Set<String> getNames() {
            return values.keySet();
        }
    }

    private static final class RecordBinder extends ServletRequestDataBinder {

        RecordBinder(@Nullable Object form) {
            super(form, BoundForm.NAME);
        }

        /** As the superclass, but a file field that was left alone holds no file; an empty file is one. */
        @Override
        public void construct(ServletRequest request) {
            ServletRequestValueResolver sent = createValueResolver(request);
            construct(new ValueResolver() {
                @Override
                public @Nullable Object resolveValue(String name, Class<?> type) {
                    Object value = sent.resolveValue(name, type);
                    return value instanceof MultipartFile file && isLeftAlone(file) ? null : value;
                }

                @Override
                public Set<String> getNames() {
                    return sent.getNames();
                }
            });
        }

        private static boolean isLeftAlone(MultipartFile file) {
            String name = file.getOriginalFilename();
            return file.isEmpty() && (name == null || name.isEmpty());
        }
    }
}
