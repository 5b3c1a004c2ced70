package dk.gevinstspor.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Tells a program about a form's errors, in the person's language. */
@Component
public class FieldProblems {

    private final MessageSource messages;

    FieldProblems(MessageSource messages) {
        this.messages = messages;
    }

    public List<FieldProblem> of(Errors errors) {
        Locale locale = LocaleContextHolder.getLocale();
        return errors.getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? field.getField() : null,
                        code(error),
                        messages.getMessage(error, locale)))
                .toList();
    }

    private static String code(ObjectError error) {
        return Objects.requireNonNullElse(error.getCode(), "invalid");
    }
}
