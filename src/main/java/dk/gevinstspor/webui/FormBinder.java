package dk.gevinstspor.webui;

import jakarta.servlet.ServletRequest;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
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
        return new BoundForm<>(form, resultAbout(form), new FormRules(constraints, form.getClass()));
    }

    /** What was sent, files included. */
    public <F> BoundForm<F> bind(Class<F> type, ServletRequest request) {
        RecordBinder binder = new RecordBinder(null);
        prepare(binder);
        binder.setTargetType(ResolvableType.forClass(type));
        binder.construct(request);
        F form = type.cast(binder.getTarget());
        BindingResult errors = binder.getBindingResult();
        if (!errors.hasErrors()) {
            binder.validate();
        } else if (form != null) {
            // The binder's own result knows no record once something could not be read; the page needs one.
            BindingResult unread = errors;
            errors = resultAbout(form);
            errors.addAllErrors(unread);
        }
        return new BoundForm<>(form, errors, new FormRules(constraints, type));
    }

    private BindingResult resultAbout(Object form) {
        RecordBinder binder = new RecordBinder(form);
        prepare(binder);
        return binder.getBindingResult();
    }

    private void prepare(RecordBinder binder) {
        binder.setConversionService(conversions);
        binder.setValidator(checks);
        binder.registerCustomEditor(String.class, new FormText());
    }

    private static final class RecordBinder extends ServletRequestDataBinder {

        RecordBinder(@Nullable Object form) {
            super(form, BoundForm.NAME);
        }

        @Override
        protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
            return new ServletRequestValueResolver(request, this) {
                @Override
                protected @Nullable Object getRequestParameter(String name, Class<?> type) {
                    Object value = super.getRequestParameter(name, type);
                    return value instanceof MultipartFile file && file.isEmpty() ? null : value;
                }
            };
        }
    }
}
